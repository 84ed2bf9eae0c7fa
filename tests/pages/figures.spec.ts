import { expect, test } from '@playwright/test';
import { liveFigures, livePaths, settled, stateOf, useFirstControl, watch } from './book.ts';

for (const path of livePaths) {
  test(`every live figure of ${path} wakes, answers to a key, and comes back from its link`, async ({ page }) => {
    const troubles = watch(page);
    await page.goto(path);
    const links: { id: string; href: string; state: string }[] = [];
    for (const figure of await liveFigures(page)) {
      const id = (await figure.getAttribute('data-figure')) ?? '';
      await figure.scrollIntoViewIfNeeded();
      await expect(figure, id).toHaveClass(/\bawake\b/);
      await expect(figure.locator('canvas').first(), id).toBeVisible();
      const before = await stateOf(figure);
      await useFirstControl(figure);
      await expect.poll(() => stateOf(figure), { message: `${id} answers to its first control` }).not.toBe(before);
      await settled(figure);
      const href = await figure.evaluate(
        (host) => host.closest('figure')?.querySelector('a[data-link]')?.getAttribute('href') ?? '',
      );
      if (href.startsWith('?')) links.push({ id, href, state: await stateOf(figure) });
    }
    for (const { id, href, state } of links) {
      await page.goto(path + href);
      const figure = page.locator(`ws-figure[data-figure="${id}"]`);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure, id).toHaveClass(/\bawake\b/);
      await expect.poll(() => stateOf(figure), { message: `${id} comes back from ${href}` }).toBe(state);
    }
    expect(troubles).toEqual([]);
  });
}

test('a figure whose script is missing says so and keeps its still', async ({ page }) => {
  await page.route(/scripts\/(?!page)/, (route) => route.abort());
  await page.goto('index.html');
  const figure = page.locator('ws-figure[data-script]').first();
  await expect(figure.locator('.trouble')).toBeVisible();
  await expect(figure.locator('.still:visible').first()).toBeVisible();
});

test('a figure without a canvas keeps its still and its sentence', async ({ page }) => {
  const troubles = watch(page);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('index.html');
  const figure = page.locator('ws-figure[data-script]').first();
  await expect(figure.locator('.trouble')).toBeVisible();
  await expect(figure.locator('.still:visible').first()).toBeVisible();
  await expect(figure.locator('.say')).not.toBeEmpty();
  expect(troubles).toEqual([]);
});
