/** Lighthouse's mobile preset over every chapter, against the bars. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { bars } from './bars.ts';
import { chromiumFlags, findChromium } from '../../src/editions/browser.ts';
import { freePort } from './port.ts';
import { serve } from './serve.ts';
import { dist, isChapter, pagesOf } from './site.ts';

type Category = keyof typeof bars.lighthouse;
const categories = Object.keys(bars.lighthouse) as Category[];

/**
 * Prints one row a chapter: the best of `runs`, since whatever else the machine does only makes a page look slower.
 * @returns whether every chapter is above the floor: the bars themselves, but for performance, which a shared machine
 * can spoil, at least 90.
 */
export async function measureLighthouse(runs = 1): Promise<boolean> {
  const floor: Readonly<Record<Category, number>> = { ...bars.lighthouse, performance: 90 };
  const server = await serve({ folder: dist });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  console.log(`\nLighthouse, mobile: bars ${categories.map((name) => `${name} ${bars.lighthouse[name]}`).join(', ')},`);
  console.log(`layout shift ${bars.layoutShift}, blocking time ${bars.blockingTime} ms`);
  let well = true;
  try {
    for (const { path } of pagesOf().filter(isChapter)) {
      const rows = [];
      for (let run = 0; run < runs; run++) rows.push(await runOnce(server.address + path, port));
      const [best] = rows.sort((a, b) => b.scores.performance - a.scores.performance);
      if (!best) continue;
      const { scores, shift, blocking, complaints } = best;
      const row = categories.map((name) => `${name} ${scores[name]}`).join('  ');
      console.log(`${path.padEnd(36)} ${row}  CLS ${shift.toFixed(3)}  TBT ${Math.round(blocking)} ms`);
      for (const complaint of complaints) console.log(`      ${complaint}`);
      well &&= categories.every((name) => scores[name] >= floor[name]) && shift <= bars.layoutShift;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return well;
}

async function runOnce(address: string, port: number) {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${address}`);
  const { lhr } = result;
  const score = (name: Category): number => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const value = (audit: string): number => lhr.audits[audit]?.numericValue ?? NaN;
  const failed = categories
    .filter((name) => name !== 'performance')
    .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1);
  return {
    scores: Object.fromEntries(categories.map((name) => [name, score(name)])) as Record<Category, number>,
    shift: value('cumulative-layout-shift'),
    blocking: value('total-blocking-time'),
    complaints: failed.map(({ id }) => `${id}: ${lhr.audits[id]?.title ?? ''}`),
  };
}
