import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { dist } from '../tools/site.ts';
import { liveFigures, paths, stateOf, useFirstControl, watch } from './book.ts';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'the book on a stick '));
  cpSync(dist, folder, { recursive: true });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const path of paths) {
  test(`${path} opens by double click from a folder with spaces in its name, figures alive`, async ({ page }) => {
    const troubles = watch(page);
    await page.goto(pathToFileURL(join(folder, path)).href);
    await page.evaluate(() => document.fonts.ready);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')),
    );
    expect(faces).toEqual(expect.arrayContaining(['Source Serif 4', 'Source Sans 3']));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^"?Source Serif 4/);
    for (const figure of await liveFigures(page)) {
      await figure.scrollIntoViewIfNeeded();
      await expect(figure).toHaveClass(/\bawake\b/);
      const before = await stateOf(figure);
      await useFirstControl(figure);
      await expect.poll(() => stateOf(figure)).not.toBe(before);
    }
    expect(troubles).toEqual([]);
  });
}

test('links lead from page to page on the stick', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.locator('.rows a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/\/2-[\w-]+\.html$/);
  await page.locator('.home').click();
  await expect(page).toHaveURL(/index\.html$/);
});
