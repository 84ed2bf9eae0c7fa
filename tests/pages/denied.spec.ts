import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aChapter, liveFigures, livePaths, paths, stateOf, useFirstControl, wakeAll, watch } from './book.ts';

/** What a browser may refuse, each as a browser refuses it. */
const refusals: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'storage is blocked': (page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    }),
  'workers are blocked': (page) =>
    page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.assign(window, { Worker: refuse, SharedWorker: refuse });
    }),
  'motion is reduced': (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
};

for (const [what, refuse] of Object.entries(refusals)) {
  test.describe(`where ${what}`, () => {
    for (const path of what === 'storage is blocked' ? paths : livePaths) {
      test(`nothing breaks in ${path}`, async ({ page }) => {
        const troubles = watch(page);
        await refuse(page);
        await page.goto(path);
        await wakeAll(page);
        for (const figure of await liveFigures(page)) {
          await figure.scrollIntoViewIfNeeded();
          const before = await stateOf(figure);
          await useFirstControl(figure);
          await expect.poll(() => stateOf(figure)).not.toBe(before);
        }
        expect(troubles).toEqual([]);
      });
    }
  });
}

test('the theme can be chosen where storage is blocked', async ({ page }) => {
  await refusals['storage is blocked']?.(page);
  await page.goto(aChapter);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('nothing moves before a press', async ({ page }) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    for (const path of livePaths) {
      await page.goto(path);
      for (const figure of await liveFigures(page)) {
        await figure.scrollIntoViewIfNeeded();
        await expect(figure).toHaveClass(/\bawake\b/);
        const moved = await figure
          .locator('canvas')
          .first()
          .evaluate(async (canvas) => {
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            const picture = () => (canvas as HTMLCanvasElement).toDataURL();
            await document.fonts.ready;
            await frame();
            await frame();
            const before = picture();
            for (let i = 0; i < 30; i++) await frame();
            return picture() !== before;
          });
        expect(moved, `${path} ${(await figure.getAttribute('data-figure')) ?? ''}`).toBe(false);
      }
    }
  }
});
