import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aChapter, laidOut } from './book.ts';

test.use({ viewport: { width: 360, height: 740 } });

/** An anchor far down in the chapter. */
async function farId(page: Page): Promise<string> {
  const ids = await page.locator('main h2[id]').evaluateAll((headings) => headings.map(({ id }) => id));
  return ids.at(-2) ?? '';
}

const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? NaN), id);

/** px from the top of the view at which an anchor stands after a jump. */
const landing = 48;

test.describe('a chapter on a phone', () => {
  test('is laid out in parts when it is opened at its top, and whole soon after', async ({ page }) => {
    await page.goto(aChapter, { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveClass(/\bin-parts\b/);
    await laidOut(page);
    const skipped = await page
      .locator('main > *')
      .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length);
    expect(skipped).toBe(0);
  });

  test('is laid out at once when a link points into it, and the link lands', async ({ page }) => {
    await page.goto(aChapter);
    const id = await farId(page);
    await page.goto('about:blank');
    await page.goto(`${aChapter}#${id}`);
    await expect(page.locator('html')).not.toHaveClass(/\bin-parts\b/);
    await expect.poll(() => topOf(page, id)).toBe(landing);
  });

  test('lands where a link in it points, though the rest was not laid out yet', async ({ page }) => {
    // Without idle time nothing is laid out beyond the view.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(aChapter);
    await expect(page.locator('html')).toHaveClass(/\bin-parts\b/);
    const id = await farId(page);
    await page.evaluate((id) => {
      location.hash = id;
    }, id);
    await expect.poll(() => topOf(page, id)).toBe(landing);
  });

  test('comes back to the place where it was left', async ({ page }) => {
    await page.goto(aChapter);
    await laidOut(page);
    await page.evaluate(() => {
      scrollTo(0, 9000);
    });
    await page.reload();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(9000);
  });
});
