import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aChapter, chapters } from './book.ts';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.describe('with nothing but a keyboard', () => {
  test('the first key leads past the head, straight to the text', async ({ page }) => {
    await page.goto(aChapter);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await expect(page.locator('.skip')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#text$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('the link of a section copies its address, and says that it did', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(aChapter);
    const link = page.locator('main h2 .link-here').first();
    await link.focus();
    await link.press('Enter');
    const status = page.getByRole('status');
    await expect(status).toHaveText('Link copied');
    await expect(status).toBeVisible();
    expect(await clipboard(page)).toBe(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  });

  test('the link of an equation and of a figure name what they copy', async ({ page }) => {
    await page.goto(aChapter);
    await expect(page.getByRole('link', { name: 'Link to equation 1.1', exact: true })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Link to figure 1.1', exact: true })).toHaveCount(1);
  });

  test('a citation opens its card on focus and closes it on Escape', async ({ page }) => {
    await page.goto(aChapter);
    const card = page.getByRole('tooltip');
    await expect(card).toBeHidden();
    const citation = page.locator('main .cite a[data-card]').first();
    await citation.focus();
    await expect(card).toBeVisible();
    await expect(card).toContainText('How we know');
    await expect(citation).toHaveAttribute('aria-describedby', (await card.getAttribute('id')) ?? '');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(citation).toBeFocused();
  });

  test('a citation leads to its entry in the list', async ({ page }) => {
    await page.goto(aChapter);
    const citation = page.locator('main .cite a[data-card]').first();
    const entry = page.locator(`[id="${((await citation.getAttribute('href')) ?? '').slice(1)}"]`);
    await citation.focus();
    await citation.press('Enter');
    await expect(entry).toBeInViewport();
  });

  test('a term opens its entry of the glossary', async ({ page }) => {
    await page.goto(aChapter);
    const term = page.locator('main .term').first();
    await term.focus();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(page.getByRole('tooltip')).not.toBeEmpty();
    await page.locator('main .link-here').first().focus();
    await expect(page.getByRole('tooltip')).toBeHidden();
  });

  test('a side note opens and closes under its line where there is no margin', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(aChapter);
    const mark = page.locator('.note-mark').first();
    const note = page.locator('.note').first();
    await expect(note).toBeHidden();
    await mark.focus();
    await mark.press('Enter');
    await expect(mark).toHaveAttribute('aria-expanded', 'true');
    await expect(note).toBeVisible();
    await mark.press('Space');
    await expect(mark).toHaveAttribute('aria-expanded', 'false');
    await expect(note).toBeHidden();
  });

  test('a side note in the margin is always in sight, and its mark says nothing of open or closed', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(aChapter);
    const mark = page.locator('.note-mark').first();
    await mark.press('Enter');
    expect(await mark.getAttribute('aria-expanded')).toBeNull();
    await expect(page.locator('.note').first()).toBeVisible();
    await page.setViewportSize({ width: 360, height: 800 });
    await expect(mark).toHaveAttribute('aria-expanded', 'false');
    await expect(page.locator('.note').first()).toBeHidden();
  });

  test('the theme goes from the system’s to light to dark and back, and is kept', async ({ page }) => {
    await page.goto(aChapter);
    const button = page.getByRole('button', { name: /^Theme/ });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await button.focus();
    await button.press('Enter');
    await expect(button).toHaveAccessibleName('Theme: light');
    const light = await ground();
    await button.press('Enter');
    await expect(button).toHaveAccessibleName('Theme: dark');
    expect(await ground()).not.toBe(light);
    const dark = await ground();
    await page.reload();
    expect(await ground()).toBe(dark);
    await button.focus();
    await button.press('Enter');
    await expect(button).toHaveAccessibleName('Theme: as the system');
    expect(await ground()).toBe(light);
  });

  test('the next chapter is one key away', async ({ page }) => {
    await page.goto(aChapter);
    const next = page.locator('a[rel="next"]');
    await next.focus();
    await next.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${chapters[1] ?? 'none'}$`));
  });

  test('every focused link, button and input can be seen to be focused', async ({ page }) => {
    await page.goto(aChapter);
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const element = document.activeElement;
        const shown = element?.matches('.choice input, .picture input') ? element.nextElementSibling : element;
        const style = shown && getComputedStyle(shown);
        return { name: element?.outerHTML.slice(0, 80), width: style?.outlineWidth, line: style?.outlineStyle };
      });
      expect(ring.line, ring.name).not.toBe('none');
      expect(parseFloat(ring.width ?? '0'), ring.name).toBeGreaterThanOrEqual(2);
    }
  });
});

test('selecting a sentence offers a link to that sentence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(aChapter);
  await page.locator('main > p').nth(2).selectText();
  const button = page.getByRole('button', { name: 'Link to this sentence' });
  await expect(button).toBeVisible();
  await button.click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await clipboard(page)).toContain(`${aChapter}#`);
  expect(await clipboard(page)).toContain(':~:text=');
});

test('the contents say where the reader is, and the cover leads back there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(aChapter);
  const now = page.locator('.contents a[aria-current]:visible');
  for (const heading of (await page.locator('main h2[data-number], main h2[id]').all()).slice(1, 4)) {
    const id = (await heading.getAttribute('id')) ?? '';
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(now).toHaveAttribute('href', `#${id}`);
  }
  const left = await now.getAttribute('href');
  await page.goto('index.html');
  const again = page.locator('.read-on a');
  await expect(again).toBeVisible();
  await again.focus();
  await again.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${aChapter}${left ?? '#none'}$`));
});

test('a phone shows the contents behind one touch', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(aChapter);
  const entry = page.locator('.contents a:visible');
  await expect(entry).toHaveCount(0);
  await page.locator('summary').filter({ hasText: 'In this chapter' }).click();
  await expect(entry.first()).toBeVisible();
});
