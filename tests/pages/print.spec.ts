import { expect, test } from '@playwright/test';
import { paths, wakeAll } from './book.ts';

/** Relative luminance of a computed color, 0 black to 1 white; transparent counts as paper. */
const lightness = (color: string): number => {
  const [r = 255, g = 255, b = 255, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return a === 0 ? 1 : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
};

for (const path of paths) {
  test(`${path} prints its text and its stills in black on white, and no controls`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await wakeAll(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.controls', '.link-here', '.neighbors', '.top', '.foot', '.side', 'canvas', '.theme']) {
      await expect(page.locator(hidden).locator('visible=true'), hidden).toHaveCount(0);
    }
    for (const figure of await page.locator('ws-figure').all()) {
      await expect(figure.locator('.still:visible')).toHaveCount(1);
      await expect(figure.locator('.say')).toBeVisible();
    }
    await expect(page.locator('.note').locator('visible=false')).toHaveCount(0);
    const colors = await page.evaluate(() => {
      const paragraph = document.querySelector('main p') ?? document.body;
      return {
        ground: [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
        ink: getComputedStyle(paragraph).color,
      };
    });
    for (const ground of colors.ground) expect(lightness(ground)).toBeGreaterThan(0.95);
    expect(lightness(colors.ink)).toBeLessThan(0.3);
  });
}
