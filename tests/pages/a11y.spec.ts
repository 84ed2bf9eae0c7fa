import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { paths, wakeAll } from './book.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that a theme can break: the other one has the same elements in the same order. */
const aboutColor = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, axe = new AxeBuilder({ page }).withTags(tags)): Promise<readonly string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const path of paths) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in ${path} at ${width} px, light or dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await wakeAll(page);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await wakeAll(page);
      expect(await violations(page, new AxeBuilder({ page }).withRules(aboutColor))).toEqual([]);
    });
  }
}
