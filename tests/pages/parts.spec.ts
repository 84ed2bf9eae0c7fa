import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aChapter } from './book.ts';

test.use({ viewport: { width: 360, height: 740 } });

/** An anchor far down in the chapter. */
async function farId(page: Page): Promise<string> {
  const ids = await page.locator('main h2[id]').evaluateAll((headings) => headings.map(({ id }) => id));
  return ids.at(-2) ?? '';
}

const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? NaN), id);

/** Waits until two frames in a row have the same height of the page. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      new Promise((done) => {
        const before = document.documentElement.scrollHeight;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => done(before === document.documentElement.scrollHeight)),
        );
      }),
  );

/** What stands at the middle of the view, and where, in steps of 50 px. */
const middle = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const part = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.prose > *');
    return `${part?.textContent ?? ''} ${Math.round((part?.getBoundingClientRect().top ?? NaN) / 50)}`;
  });

/** px from the top of the view at which an anchor stands after a jump. */
const landing = 48;

test.describe('a chapter on a phone', () => {
  test('is laid out only where it is in view, and whole where the reader has come to', async ({ page }) => {
    await page.goto(aChapter);
    const end = page.locator('main .apparatus li .back').last();
    const drawn = (): Promise<boolean> => end.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }));
    expect(await drawn()).toBe(false);
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(page.locator('footer')).toBeInViewport({ timeout: 500 });
    }).toPass();
    expect(await drawn()).toBe(true);
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
    await page.evaluate(() => {
      scrollTo(0, 9000);
    });
    await settled(page);
    const left = await middle(page);
    await page.reload();
    await expect.poll(() => middle(page)).toBe(left);
  });

  test('comes back from where a link in it led', async ({ page }) => {
    await page.goto(aChapter);
    for (let screen = 0; screen < 12; screen++) {
      await page.evaluate(() => {
        scrollBy(0, innerHeight);
      });
      await settled(page);
    }
    const left = await middle(page);
    const id = await farId(page);
    await page.evaluate((id) => {
      location.hash = id;
    }, id);
    await expect.poll(() => topOf(page, id)).toBe(landing);
    await page.goBack();
    await expect.poll(() => middle(page)).toBe(left);
  });
});
