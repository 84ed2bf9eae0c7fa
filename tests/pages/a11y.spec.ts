import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { paths, wakeAll } from './book.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const path of paths) {
  for (const width of [1280, 320]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${path} at ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await wakeAll(page);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
        );
        expect(found).toEqual([]);
      });
    }
  }
}
