/**
 * Times the miniature: `node tests/tools/video-dit-bench.ts [--rung 16x] [--clips 50]`, a clip of 20 steps on one core,
 * in this Node and in Chromium. On a busy machine the least time is what a quiet one would take.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumFlags, findChromium } from './browser.ts';
import { shippedWeights } from './video-dit.ts';
import { timeClips, type Times } from './video-dit-times.ts';

const { values } = parseArgs({
  options: { rung: { type: 'string', default: '16x' }, clips: { type: 'string', default: '50' } },
});
const weights = shippedWeights(values.rung);
const clips = Number(values.clips);

print('Node', timeClips(weights, clips));
print('Chromium', await inChromium());

async function inChromium(): Promise<Times> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('video-dit-times.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bench',
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    return await page.evaluate(`bench.timeClips(${JSON.stringify(weights)}, ${clips})`);
  } finally {
    await browser.close();
  }
}

function print(where: string, { awake, sampled }: Times): void {
  const sorted = [...sampled].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1);
  console.log(
    `${where}: weights read in ${awake.toFixed(1)} ms; ` +
      `a clip of 20 steps in ${at(0)} ms at least, ${at(0.5)} ms in the median, ${at(0.9)} ms nine times in ten`,
  );
}
