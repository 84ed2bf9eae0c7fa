import { devices, expect, test } from '@playwright/test';
import { aChapter } from './book.ts';

const citations = 'main .cite a[data-card]';

test.describe('by touch', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 5'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test('the first touch of a citation shows its card, the second leads to its entry', async ({ page }) => {
    await page.goto(aChapter);
    const citation = page.locator(citations).first();
    await citation.tap();
    await expect(page.getByRole('tooltip')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await citation.tap();
    await expect(page).toHaveURL(new RegExp(`${(await citation.getAttribute('href')) ?? 'none'}$`));
  });

  test('a citation whose entry is missing is a link at the first touch', async ({ page }) => {
    await page.goto(aChapter);
    const citation = page.locator(citations).first();
    await citation.evaluate((link) => link.setAttribute('data-card', 'nowhere'));
    await citation.tap();
    await expect(page).toHaveURL(/#/);
  });
});

test('a sentence that cannot be copied is in the address bar, as the page says', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(aChapter);
  await page.locator('main > p').nth(2).selectText();
  await page.getByRole('button', { name: 'Link to this sentence' }).click();
  await expect(page.getByRole('status')).toContainText('in the address bar');
  await expect(page).toHaveURL(/#./);
});

test('a part of the page that fails takes no other with it', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
  await page.goto(aChapter);
  await page.locator(citations).first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
