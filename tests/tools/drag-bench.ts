/**
 * Drags everything that can be dragged in every live figure and prints what a frame of it costs, beside the same drag
 * over a figure that is nothing but a canvas. Part of `npm run measure`; by itself with `-- --only drag`, and of one
 * figure with `--figure mask`, of some with `--figure mask,ladder`, at one width with `--width 360`. Of handles that
 * differ by a number one is dragged.
 *
 * The clock of the wall counts what else the machine does, four times over where the main thread is slowed four times:
 * the bar is for a machine that has nothing else to do, and the empty figure tells whether it has. What the processor
 * needs is taken from a second drag at full speed, and hardly depends on that.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { filesBelow } from '../../src/build/files.ts';
import { bars } from './bars.ts';
import { chromiumFlags, findChromium } from '../../src/editions/browser.ts';
import { categories, framesOf, quantile, type FrameCost } from './frames.ts';
import { serve } from './serve.ts';
import { dist } from './site.ts';

const slower = 4;
const moves = 125;
const widths = [1280, 360] as const;

/** States in which a figure has other controls, or more to draw, than at its start. */
const states: Readonly<Record<string, readonly string[]>> = {
  'spacetime-patches': ['apart=1', 'apart=1&side=4&blockFrames=1&frames=24', 'case=vjepa'],
  'exact-denoiser': ['data=two&guess=mean'],
  'minds-eye': ['question=out', 'question=high'],
  tower: ['open=1'],
  'vanishing-point': ['scene=station&revealed=1'],
  shadows: ['scene=odd&revealed=1'],
};

/** @returns whether every drag is within the bar. */
export async function measureDrags(only?: string, width?: string): Promise<boolean> {
  const server = await serve({ folder: dist });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  console.log(
    `\nDrags, ${moves} moves; ms a frame, middle and 95%; bar: 95% within ${bars.frame} at ${slower}× slower`,
  );
  console.log(`${''.padEnd(66)}at ${slower}× slower     frame to frame  processor × ${slower}  frames`);
  let well = true;
  try {
    for (const wide of width ? [Number(width)] : widths) {
      await onEmpty(browser, wide);
      for (const [figure, path] of liveFigures()) {
        if (only && !only.split(',').includes(figure)) continue;
        for (const state of ['', ...(states[figure] ?? [])]) {
          well = (await onFigure(browser, wide, { figure, path: server.address + path, state })) && well;
        }
      }
      await onEmpty(browser, wide);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return well;
}

/** Every figure with a script, and a page that has it. */
function liveFigures(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of filesBelow(dist, '.html').toSorted()) {
    const html = readFileSync(file, 'utf8');
    for (const [, id = ''] of html.matchAll(/<ws-figure[^>]*data-figure="([\w-]+)"[^>]*data-script="/g)) {
      found.set(id, found.get(id) ?? file.slice(join(dist, '/').length).replaceAll('\\', '/'));
    }
  }
  return found;
}

/** A handle over a canvas that is wiped each time: what moving a pointer costs by itself. */
async function onEmpty(browser: Browser, width: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(`<body style="margin:0"><div style="position:relative;height:500px"><canvas width="${width}"
    height="500"></canvas><button class="handle" style="position:absolute;left:100px;top:200px;width:44px;height:44px">
    </button></div>`);
  await page.evaluate(() => {
    const button = document.querySelector('button');
    const context = document.querySelector('canvas')?.getContext('2d');
    button?.addEventListener('pointermove', ({ clientX, clientY }) =>
      requestAnimationFrame(() => {
        context?.clearRect(0, 0, 2000, 500);
        button.style.left = `${clientX - 22}px`;
        button.style.top = `${clientY - 22}px`;
      }),
    );
    button?.addEventListener('pointerdown', ({ pointerId }) => button.setPointerCapture(pointerId));
  });
  report(`${width}  nothing`, await drags(browser, page, page.locator('button')));
  await page.close();
}

interface Case {
  readonly figure: string;
  readonly path: string;
  readonly state: string;
}

async function onFigure(browser: Browser, width: number, { figure, path, state }: Case): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const query = new URLSearchParams(state);
  const asked = [...query].map(([key, value]) => `${figure}.${key}=${value}`).join('&');
  await page.goto(`${path}?${asked}#${figure}`);
  const host = page.locator(`ws-figure[data-figure="${figure}"].awake`);
  await host.waitFor();
  await settled(host);
  let well = true;
  const controls = host.locator('.handle:visible, [data-control]:visible input[type="range"]');
  const keys = await controls.evaluateAll((all) =>
    all.map((one) => one.closest<HTMLElement>('[data-control]')?.dataset['control'] ?? ''),
  );
  const kinds = keys.map((key) => key.replace(/\d+/g, ''));
  for (const [i, key] of keys.entries()) {
    const named = `[data-control="${key}"]`;
    const own = host.locator(`${named}.handle, ${named} .handle, ${named} input[type="range"]`);
    const control = key ? own.first() : controls.nth(i);
    // A drag can take a handle away: that of a line which has become too short, say.
    if ((state && !key) || kinds.indexOf(kinds[i] as string) !== i || !(await control.isVisible())) continue;
    const name = `${width}  ${figure}${state && `?${state}`}  ${key}`;
    well = report(name, await drags(browser, page, control)) && well;
  }
  await page.close();
  return well;
}

/** Until work that goes on by itself has come to its end. */
async function settled(host: Locator): Promise<void> {
  let before: string | null = null;
  for (let now = await host.textContent(); now !== before; now = await host.textContent()) {
    before = now;
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** The frames of a drag that drew something, with the main thread slowed and at full speed. */
async function drags(browser: Browser, page: Page, control: Locator): Promise<readonly (readonly FrameCost[])[]> {
  await control.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.evaluate(() => {
    const tick = (): void => void requestAnimationFrame(tick);
    if (!document.body.hasAttribute('data-ticks')) tick();
    document.body.setAttribute('data-ticks', '');
  });
  const cdp = await page.context().newCDPSession(page);
  const found: (readonly FrameCost[])[] = [];
  for (const rate of [slower, 1]) {
    const path = await grab(page, control);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    await browser.startTracing(page, { categories: [...categories] });
    for (const [x, y] of path) await page.mouse.move(x, y);
    const trace = await browser.stopTracing();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.mouse.up();
    found.push(framesOf(trace).filter(({ callbacks }) => callbacks > 1));
  }
  await cdp.detach();
  return found;
}

/** Takes hold of a control; the way to move it then, four times there and back. */
async function grab(page: Page, control: Locator): Promise<readonly (readonly [x: number, y: number])[]> {
  const box = await control.boundingBox();
  if (!box) throw new Error('a control that is not shown cannot be dragged');
  const { width } = page.viewportSize() ?? { width: 0 };
  const slider = (await control.getAttribute('type')) === 'range';
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const across = slider ? box.width / 2 - 2 : Math.max(20, Math.min(160, x - 8, width - 8 - x));
  const down = slider ? 0 : 90;
  await page.mouse.move(x, y);
  await page.mouse.down();
  return Array.from({ length: moves }, (_, move) => {
    const turn = (8 * Math.PI * (move + 1)) / moves;
    return [x + across * Math.sin(turn), y + down * Math.sin(0.75 * turn)] as const;
  });
}

/** Prints a row and says whether it is within the bar. */
function report(name: string, [slowed = [], free = []]: readonly (readonly FrameCost[])[]): boolean {
  const both = (values: readonly number[]): string =>
    [0.5, 0.95].map((share) => quantile(values, share).toFixed(1).padStart(7)).join('');
  const wall = slowed.map((frame) => frame.wall);
  const well = wall.length > 0 && quantile(wall, 0.95) <= bars.frame;
  const columns = [
    both(wall),
    both(slowed.map(({ interval }) => interval)),
    both(free.map(({ processor }) => slower * processor)),
  ];
  console.log(`${well ? 'ok  ' : 'OVER'}  ${name.padEnd(60)} ${columns.join('  ')}  ${wall.length}`);
  return well;
}
