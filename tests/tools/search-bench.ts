/** How fast the search answers, in Chromium, on the heaviest chapter. */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/editions/browser.ts';
import { serve } from './serve.ts';
import { dist, isChapter, pagesOf } from './site.ts';

/** Queries as they grow under a reader's fingers. */
const queries = ['w', 'world', 'world model', 'hidden ball', 'difusion transformer', 'figure 4.1', 'zxqvzxqv'];

/** @returns from the index's arrival to the first result, and the slowest of the answers after it, ms; middle of five. */
export async function measureSearch(): Promise<readonly (readonly [what: string, milliseconds: number])[]> {
  const server = await serve({ folder: dist });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  const first: number[] = [];
  const later: number[] = [];
  const [heaviest] = pagesOf()
    .filter(isChapter)
    .sort((a, b) => b.html.length - a.html.length);
  try {
    for (let run = 0; run < 5; run++) {
      const page = await browser.newPage({ serviceWorkers: 'block' });
      await page.goto(server.address + (heaviest?.path ?? ''), { waitUntil: 'load' });
      let release = (): void => undefined;
      const asked = new Promise<void>((resolve) => (release = resolve));
      await page.route(/search-\w+\.js/, async (route) => {
        await asked;
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('world model');
      await page.evaluate(() => {
        const list = document.querySelector('dialog [role="listbox"]') ?? document.body;
        new MutationObserver(() => performance.mark('first-result')).observe(list, { childList: true });
      });
      release();
      await page.getByRole('option').first().waitFor();
      first.push(
        await page.evaluate(() => {
          const index = performance
            .getEntriesByType('resource')
            .find(({ name }) => /search-\w+\.js/.test(name)) as PerformanceResourceTiming;
          const [result] = performance.getEntriesByName('first-result');
          return (result?.startTime ?? NaN) - index.responseEnd;
        }),
      );
      later.push(
        await page.evaluate(async (asks) => {
          const input = document.querySelector<HTMLInputElement>('[role="combobox"]');
          const status = document.querySelector('dialog [role="status"]') ?? document.body;
          let slowest = 0;
          for (const query of asks) {
            if (!input) break;
            const answered = new Promise<void>((done) => {
              new MutationObserver(() => done()).observe(status, { childList: true });
            });
            input.value = query;
            const began = performance.now();
            input.dispatchEvent(new Event('input'));
            await answered;
            slowest = Math.max(slowest, performance.now() - began);
          }
          return slowest;
        }, queries),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[2] ?? NaN;
  return [
    ['first result after the index is there, middle of five', middle(first)],
    ['slowest of the answers after that, middle of five', middle(later)],
  ];
}
