import { expect, test } from '@playwright/test';
import { paths, wakeAll } from './book.ts';

for (const path of paths) {
  test(`${path} never scrolls sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await wakeAll(page);
    const { over, culprits } = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const scrolls = (element: Element): boolean => {
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
          if (getComputedStyle(box).overflowX !== 'visible') return true;
        return false;
      };
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element),
      );
      return {
        over: document.documentElement.scrollWidth - width,
        culprits: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)),
      };
    });
    expect(over, culprits.join('\n')).toBe(0);
  });
}
