import { expect, test } from '@playwright/test';
import { paths } from './book.ts';

test.use({ javaScriptEnabled: false });

for (const path of paths) {
  for (const width of [1440, 360]) {
    test(`${path} is whole at ${width} px without JavaScript`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const hidden = page.locator('main > p, .prose > p, .note').locator('visible=false');
      await expect(hidden).toHaveCount(0);
      for (const figure of await page.locator('ws-figure').all()) {
        await expect(figure.locator('.still:visible')).toHaveCount(1);
        await expect(figure.locator('.say')).toBeVisible();
        await expect(figure.locator('.controls')).toBeHidden();
      }
      await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
    });
  }
}
