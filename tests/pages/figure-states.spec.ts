import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { liveFigures, livePaths } from './book.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const keys = {
  /** A step from where a control is. */
  on: { range: 'ArrowRight', radio: 'ArrowRight' },
  /** As far as it goes: backward from the first option is the last. */
  end: { range: 'End', radio: 'ArrowLeft' },
} as const;

for (const path of livePaths) {
  test(`axe finds nothing in the figures of ${path}: at their start, in use, and as far as their controls go`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.goto(path);
    for (const figure of await liveFigures(page)) {
      const id = (await figure.getAttribute('data-figure')) ?? '';
      await figure.scrollIntoViewIfNeeded();
      await expect(figure, id).toHaveClass(/\bawake\b/);
      expect(await violations(page, id), `${id} at its start`).toEqual([]);
      await useAll(figure, 'on');
      expect(await violations(page, id), `${id} in use`).toEqual([]);
      await useAll(figure, 'end');
      expect(await violations(page, id), `${id} at its end`).toEqual([]);
    }
  });
}

/** Of the figure with its head and its caption. */
async function violations(page: Page, id: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include(`#${id}`).withTags(tags);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule}: ${target.join(' ')}`));
}

/** Uses each control once by keyboard, in order, as far as it is there when its turn comes; play is taken by the step. */
async function useAll(figure: Locator, how: keyof typeof keys): Promise<void> {
  const controls = figure.locator('.stage button[data-control], .controls > [data-control], .controls > .play');
  for (const control of await controls.all()) {
    if (!(await control.isVisible())) continue;
    const step = control.locator('[data-do="step"]');
    const handle = (await control.getAttribute('role')) === 'slider';
    const own = handle ? control : (await step.count()) > 0 ? step : control.locator('input, button').first();
    const kind = handle ? 'handle' : ((await own.getAttribute('type')) ?? '');
    if (kind === 'file') continue;
    if (kind === 'range' || kind === 'radio') await own.press(keys[how][kind]);
    else if (handle) for (const key of ['ArrowRight', 'ArrowUp']) await own.press(key);
    else await own.press(kind === 'checkbox' ? 'Space' : 'Enter');
  }
}
