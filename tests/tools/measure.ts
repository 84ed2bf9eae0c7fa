/**
 * Measures what the book promises and prints it beside the bars: `npm run measure`, after `npm run build`, or one part
 * of it with `-- --only sizes`, `build`, `lighthouse`, `search` or `drag`. Fails where a bar is clearly missed; writes nothing.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEngines } from '../engines/run.ts';
import { bars, kB } from './bars.ts';
import { measureDrags } from './drag-bench.ts';
import { checkEpub } from './epubcheck.ts';
import { measureLighthouse } from './lighthouse.ts';
import { rebuild } from './rebuild.ts';
import { measureSearch } from './search-bench.ts';
import { dist, gz, isChapter, pagesOf, scripts } from './site.ts';
import { firstLoad, isMiniature, isWeights, wireSize } from './weights.ts';

const parts: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  sizes,
  build: coldBuild,
  lighthouse: () => measureLighthouse(Number(values.runs ?? 1)),
  search: async () => {
    console.log('\nSearch, ms');
    return (await measureSearch()).map(([what, value]) => line(what, value, bars.firstResult, 'ms')).every(Boolean);
  },
  drag: () => measureDrags(values.figure, values.width),
  engines: measureEngines,
  epub: checkEpub,
};
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string' },
    figure: { type: 'string' },
    width: { type: 'string' },
  },
});
const chosen = Object.keys(parts).filter((part) => !values.only || part === values.only);
if (chosen.length === 0) throw new Error(`--only takes ${Object.keys(parts).join(', ')}`);
let well = true;
for (const part of chosen) well = ((await parts[part]?.()) ?? false) && well;
process.exitCode = well ? 0 : 1;

/** One line: what, how much, the bar. */
function line(what: string, value: number, most: number, unit: string): boolean {
  const shown = unit === 'kB' ? (value / kB).toFixed(1) : String(Math.round(value * 10) / 10);
  const bar = unit === 'kB' ? most / kB : most;
  console.log(`${value <= most ? 'ok  ' : 'OVER'}  ${what.padEnd(60)} ${shown.padStart(7)} ≤ ${bar} ${unit}`);
  return value <= most;
}

function sizes(): boolean {
  console.log('\nSizes, compressed as a server sends them');
  const results: boolean[] = [];
  for (const page of pagesOf().filter(isChapter)) {
    const loads = firstLoad(page);
    results.push(
      line(`${page.name}: HTML`, gz(page.html), bars.html, 'kB'),
      line(
        `${page.name}: first load, with fonts`,
        loads.reduce((sum, { size }) => sum + size, 0),
        bars.firstLoad,
        'kB',
      ),
      line(`${page.name}: requests of the first load`, loads.length, bars.requests, ''),
    );
  }
  for (const name of readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'))) {
    results.push(line(`assets/${name}`, wireSize(`assets/${name}`), bars.css, 'kB'));
  }
  for (const name of scripts()) {
    results.push(line(`scripts/${name}`, wireSize(`scripts/${name}`), mostOf(name), 'kB'));
  }
  return results.every(Boolean);
}

/** How much a script may weigh. */
function mostOf(name: string): number {
  const figure = name.split('.')[0] ?? '';
  if (isWeights(name)) return isMiniature(name) ? bars.weights : bars.world;
  if (figure.startsWith('search-')) return bars.searchIndex;
  if (figure === 'page') return bars.pageScript;
  return bars.heavyFigures[figure] ?? bars.figureScript;
}

/** The middle one of three builds that find no cache. */
async function coldBuild(): Promise<boolean> {
  console.log('\nCold build, seconds');
  const root = join(dist, '..');
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    for (const cache of ['node_modules/.astro', 'node_modules/.vite', '.astro', 'test-results/builds/cold'])
      rmSync(join(root, cache), { recursive: true, force: true });
    const start = performance.now();
    await rebuild('cold');
    times.push((performance.now() - start) / 1000);
  }
  const middle = times.sort((a, b) => a - b)[1] ?? NaN;
  return line(`middle of ${times.map((time) => time.toFixed(1)).join(', ')}`, middle, bars.coldBuild, 's');
}
