/**
 * What a frame of the figure `dream` costs while it plays: Box, twin and dream stepping, and their drawing; the page's
 * main thread and its worker together, as if one core had to do it all. `node tests/tools/dream-bench.ts`, after
 * `npm run build`. The processor's time is counted, so that other work on the machine hardly matters.
 */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/editions/browser.ts';
import { categories, framesOf, quantile, workersOf } from './frames.ts';
import { serve } from './serve.ts';
import { dist } from './site.ts';

const slower = 4;
const rounds = 9;
/** ms of the processor that a frame of the screen takes at most when nothing is drawn. */
const nothing = 2;

const server = await serve({ folder: dist });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server.address}4-what-is-a-world-model.html#dream`);
  const figure = page.locator('#dream');
  await figure.locator('ws-figure.awake').waitFor();
  await figure.locator('[data-do="play"]').scrollIntoViewIfNeeded();
  const found: (readonly [page: number, worker: number])[] = [];
  for (let round = 0; round < rounds; round++) {
    await figure.getByRole('button', { name: 'Drive a new game' }).click();
    const frames = async (): Promise<number> =>
      Number(/(\d+) frames/.exec(await figure.locator('.say').innerText())?.[1]);
    await browser.startTracing(page, { categories: [...categories] });
    await figure.locator('[data-do="play"]').click();
    // Nobody drives, so that the game may end soon: ten frames are enough to see what one costs.
    await page.waitForFunction(() => /for \d\d frames/.test(document.querySelector('#dream .say')?.textContent ?? ''));
    await figure.locator('[data-do="play"]').click();
    const played = await frames();
    const trace = await browser.stopTracing();
    // The game goes on twelve times a second; frames of the screen in between draw nothing.
    const drawn = framesOf(trace)
      .map(({ processor }) => processor)
      .filter((cost) => cost > nothing);
    found.push([(quantile(drawn, 0.5) * drawn.length) / played, workersOf(trace) / played]);
  }
  const [main = NaN, worker = NaN] = [0, 1].map((at) => quantile(found.map((costs) => costs[at] ?? NaN), 0.5)); // prettier-ignore
  console.log(
    `a frame: ${main.toFixed(2)} ms of the page, ${worker.toFixed(2)} ms of its worker (medians of ${rounds} games)`,
  );
  console.log(
    `${slower} times slower, on one core: ${(slower * (main + worker)).toFixed(1)} ms; sixty a second leave 16.7`,
  );
} finally {
  await browser.close();
  await server.close();
}
