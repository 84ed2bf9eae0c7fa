import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { dist } from '../tools/site.ts';
import { aChapter, watch } from './book.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the book' });
const options = (page: Page) => page.getByRole('option');
const sentence = (page: Page) => page.getByRole('dialog').getByRole('status');

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill(query);
}

test.describe('with nothing but a keyboard', () => {
  test('the search opens by / and by its button, and closes where it was opened', async ({ page }) => {
    await page.goto(aChapter);
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await button.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });

  test('arrows go through the results and around, and Enter leads to the exact place', async ({ page }) => {
    const troubles = watch(page);
    await page.goto(aChapter);
    await ask(page, 'figure 4.1');
    await expect(options(page).first()).toContainText('Figure 4.1');
    await expect(options(page).first()).toContainText('4 What is a world model? › 4.3');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = options(page).nth(1);
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
    await page.keyboard.press('ArrowUp');
    const address = (await options(page).first().getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new URL(address, page.url()).href);
    await expect(page.locator(`[id="${address.split('#')[1] ?? ''}"]`)).toBeInViewport();
    expect(troubles).toEqual([]);
  });

  test('a place on the same page is gone to, and the next Tab goes on from there', async ({ page }) => {
    await page.goto(aChapter);
    await ask(page, 'equation 1.2');
    await expect(options(page).first()).toContainText('Equation 1.2');
    const id = ((await options(page).first().getAttribute('href')) ?? '').split('#')[1] ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.equation')?.id)).toBe(id);
  });

  test('/ is a letter where something can be written, and can be switched off', async ({ page }) => {
    await page.goto(aChapter);
    await ask(page, '');
    await page.keyboard.type('a/b');
    await expect(field(page)).toHaveValue('a/b');
    await page.getByRole('checkbox', { name: 'The key / opens the search' }).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.reload();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test('a hit stands in its context, marked', async ({ page }) => {
  await page.goto(aChapter);
  await ask(page, 'hidden ball');
  await expect(options(page).first().locator('.hit-text mark').first()).toHaveText(/hidden|ball/i);
});

test('what is asked is never read as anything but text', async ({ page }) => {
  const troubles = watch(page);
  await page.goto(aChapter);
  await ask(page, '');
  await expect(sentence(page)).toContainText('Chapters, sections, figures');
  await expect(options(page)).toHaveCount(0);
  const answers: Readonly<Record<string, RegExp>> = {
    '   ': /Chapters, sections, figures/,
    '🎥🌍': /Type a word or a number/,
    '.*+?^${}()|[]\\': /Type a word or a number/,
    'עולם אמיתי': /Nothing in the book answers to “.*עולם אמיתי.*”/,
    '<img src=x onerror=alert(1)>': /places/,
    zxqvzxqv: /Nothing in the book answers to “.*zxqvzxqv.*”/,
  };
  for (const [query, answer] of Object.entries(answers)) {
    await field(page).fill(query);
    await expect(sentence(page), query).toHaveText(answer);
  }
  await expect(page.locator('dialog img')).toHaveCount(0);
  await field(page).fill('x'.repeat(10_000));
  await expect(sentence(page)).toHaveText(/Nothing in the book answers to “.{1,70}”/);
  await field(page).fill('world '.repeat(1_700));
  await expect(options(page).first()).toBeVisible();
  expect(troubles).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in the search at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto('cite.html'); // the page behind the dialog is not what is asked about
      for (const query of ['', 'zxqvzxqv', 'world model']) {
        if (query === '') await ask(page, query);
        else await field(page).fill(query);
        await expect(sentence(page)).not.toBeEmpty();
        if (query === 'world model') await expect(options(page).first().locator('mark').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}

test('an index that does not come is said in a sentence, and the next letter tries again', async ({ page }) => {
  await page.route(/scripts\/search-/, (route) => route.abort());
  await page.goto(aChapter);
  await ask(page, 'ball');
  await expect(sentence(page)).toContainText('The search did not load');
  await page.unroute(/scripts\/search-/);
  await field(page).press('s');
  await expect(options(page).first()).toBeVisible();
});

test('a search that does not come at all is said in the status line', async ({ page }) => {
  await page.route(/scripts\/search/, (route) => route.abort());
  await page.goto(aChapter);
  await page.keyboard.press('/');
  await expect(page.getByRole('status')).toContainText('The search did not load');
});

test('the search works where storage is blocked', async ({ page }) => {
  const troubles = watch(page);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(aChapter);
  await ask(page, 'pillar');
  await expect(options(page).first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('the search works from a folder on a stick, and leads from page to page there', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'the book on a stick '));
  cpSync(dist, folder, { recursive: true });
  try {
    const troubles = watch(page);
    await page.goto(pathToFileURL(join(folder, aChapter)).href);
    await ask(page, 'Othello');
    await expect(options(page).first().locator('.hit-text')).not.toBeEmpty();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/^file:.*html/);
    await expect(page).not.toHaveURL(new RegExp(aChapter));
    expect(troubles).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
