/**
 * Times the miniature and writes what it finds into the model card:
 * `node tests/tools/video-dit-bench.ts [--rung 16x] [--clips 50] [--memory 1000] [--dry]`
 *
 * A clip of 20 steps on one core in Node and in Chromium, there in turn with plain TypeScript and with onnxruntime-web
 * on the same weights; the
 * heap of the page over a thousand clips; how soon a figure is awake that nothing has been loaded of; the longest task of a page with a figure that makes clips, in a worker and
 * where workers are denied (needs `dist/`). On a busy machine the least time is what a quiet one would take. `--dry`
 * writes nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Measured } from '../../src/models/video-dit/card.ts';
import { decodeWeights } from '../../src/models/video-dit/weights.ts';
import { chromiumFlags, findChromium } from '../../src/editions/browser.ts';
import { quantile } from './frames.ts';
import { serve } from './serve.ts';
import { dist } from './site.ts';
import { hardware, round, updateCard } from './video-dit-card-file.ts';
import { toOnnx } from './video-dit-onnx.ts';
import { timeClips, type Comparison } from './video-dit-times.ts';
import { shippedKernel, shippedWeights } from './video-dit.ts';

const { values } = parseArgs({
  options: {
    rung: { type: 'string', default: '16x' },
    clips: { type: 'string', default: '50' },
    memory: { type: 'string', default: '1000' },
    dry: { type: 'boolean', default: false },
  },
});
const weights = shippedWeights(values.rung);
const kernel = shippedKernel();
const clips = Number(values.clips);
const runtime = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
/** Nothing listens there: what the page asks for is answered from node_modules. */
const origin = 'http://bench.localhost/';

const node = timeClips(weights, clips, kernel);
console.log(`A clip of 20 steps in Node: ${print(node)}`);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  const page = await benchPage(browser);
  const found = await compared(page);
  console.log(`Chromium: ${print(found.sampled)}`);
  console.log(`Without the kernel: ${print(found.plain)}`);
  console.log(`onnxruntime-web: ${print(found.onnx)}; largest difference ${found.largestDifference.toExponential(1)}`);
  if (found.largestDifference > 1e-3) throw new Error('the two do not compute the same: their times say nothing');
  const memory = await heap(page, Number(values.memory));
  console.log(`Heap over ${memory.clips} clips: ${memory.before} to ${memory.after} bytes`);
  await page.close();
  const awake = await timesToWake(browser);
  console.log(`From near to awake: ${print(awake)}`);
  const longestTask = { worker: await longest(browser, false), slices: await longest(browser, true) };
  console.log(`Longest task: ${longestTask.worker} ms beside a worker, ${longestTask.slices} ms without one`);
  const [least, onnxLeast] = [Math.min(...found.sampled), Math.min(...found.onnx)];
  const measured: Measured = {
    where: `${hardware()}, Chromium ${browser.version()}`,
    rung: values.rung,
    awake: round(quantile(awake, 0.5)),
    clip: { least: round(least), median: round(quantile(found.sampled, 0.5)), clips },
    plain: { least: round(Math.min(...found.plain)), median: round(quantile(found.plain, 0.5)) },
    onnx: {
      version: (JSON.parse(readFileSync(join(runtime, '../package.json'), 'utf8')) as { version: string }).version,
      least: round(onnxLeast),
      median: round(quantile(found.onnx, 0.5)),
      ratio: round(least / onnxLeast, 2),
      largestDifference: Number(found.largestDifference.toPrecision(2)),
    },
    memory,
    longestTask,
  };
  console.log(`Ratio of the least times: ${measured.onnx.ratio}`);
  if (!values.dry) await updateCard({ measured });
} finally {
  await browser.close();
}

/** A page with both runtimes and the bench in it. */
async function benchPage(in_: Browser): Promise<Page> {
  const page = await in_.newPage();
  await page.route(`${origin}**`, (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    if (file === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bench</title>' });
    return route.fulfill({ path: join(runtime, file) });
  });
  await page.goto(origin);
  await page.addScriptTag({ url: 'ort.wasm.min.js' });
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('video-dit-times.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bench',
  });
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  return page;
}

async function compared(page: Page): Promise<Comparison> {
  const file = Buffer.from(toOnnx(decodeWeights(weights))).toString('base64');
  return page.evaluate(
    `ort.env.wasm.numThreads = 1; ort.env.wasm.wasmPaths = '${origin}';
     bench.compareClips(ort, ${JSON.stringify(weights)}, '${file}', ${clips}, '${kernel}')`,
  );
}

/** Bytes after garbage collection, once warm and once more after so many clips. */
async function heap(page: Page, count: number): Promise<Measured['memory']> {
  const cdp = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return Math.round(usage.usedSize + (usage.backingStorageSize ?? 0));
  };
  const make = (n: number): Promise<unknown> =>
    page.evaluate(`void bench.timeClips(${JSON.stringify(weights)}, ${n}, '${kernel}')`);
  await make(20);
  const before = await used();
  await make(count);
  return { clips: count, before, after: await used() };
}

/** ms from when mini-sora comes near to when it is awake, each time in a browser profile that has nothing of it. */
async function timesToWake(in_: Browser): Promise<readonly number[]> {
  const server = await serve({ folder: dist });
  const times: number[] = [];
  try {
    for (let visit = 0; visit < 7; visit++) {
      const page = await in_.newPage({ serviceWorkers: 'block' });
      await page.goto(`${server.address}1-engineering-feat.html`, { waitUntil: 'networkidle' });
      times.push(
        await page.evaluate(async () => {
          const host = document.querySelector('#mini-sora ws-figure');
          if (!host || host.classList.contains('awake')) throw new Error('mini-sora does not sleep at the page’s top');
          const began = performance.now();
          const woken = new Promise((resolve) =>
            new MutationObserver(() => {
              if (host.classList.contains('awake')) resolve(undefined);
            }).observe(host, { attributeFilter: ['class'] }),
          );
          host.scrollIntoView();
          await woken;
          return performance.now() - began;
        }),
      );
      await page.close();
    }
  } finally {
    await server.close();
  }
  return times;
}

/** The longest task over 50 ms, 0 without one, of a page in which a figure makes clips while a slider is pulled. */
async function longest(in_: Browser, denied: boolean): Promise<number> {
  const server = await serve({ folder: dist });
  const page = await in_.newPage();
  try {
    if (denied) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto(`${server.address}1-engineering-feat.html#more-compute`);
    const figure = page.locator('#more-compute');
    const said = figure.locator('.say');
    await said.filter({ hasText: 'In frame' }).waitFor({ timeout: 120_000 });
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(globalThis, { times });
      new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
    });
    const slider = figure.getByRole('slider', { name: 'Held-out clip' });
    for (let press = 0; press < 10; press++) await slider.press('ArrowRight', { delay: 60 });
    await said.filter({ hasText: 'Held-out clip 30' }).filter({ hasText: 'In frame' }).waitFor({ timeout: 120_000 });
    return round(await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { times: number[] }).times)));
  } finally {
    await page.close();
    await server.close();
  }
}

function print(times: readonly number[]): string {
  const [least, median, most] = [0, 0.5, 0.9].map((share) => quantile(times, share).toFixed(1));
  return `${least}, ${median}, ${most} ms (least, median, nine in ten)`;
}
