import { expect, test } from '@playwright/test';
import { liveFigures, paths, stateOf, wakeAll } from './book.ts';

/** All but `/`, which opens the search (search.spec.ts) and can be switched off there. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789?.,+-'.split('');
const keys = [...letters, 'Space', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']; // prettier-ignore

for (const path of paths) {
  test(`no key does anything in ${path} while nothing has the focus`, async ({ page }) => {
    await page.goto(path);
    await wakeAll(page);
    const figures = await liveFigures(page);
    const state = async () => [
      page.url(),
      await page.locator('html').getAttribute('data-theme'),
      ...(await Promise.all(figures.map(stateOf))),
    ];
    const before = await state();
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      addEventListener('keydown', (event) => {
        if (event.defaultPrevented)
          document.body.dataset['taken'] = `${document.body.dataset['taken'] ?? ''} ${event.key}`;
      });
    });
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.locator('body').getAttribute('data-taken')).toBeNull();
    expect(await state()).toEqual(before);
  });
}
