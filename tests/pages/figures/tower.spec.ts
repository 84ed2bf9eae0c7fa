import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Few runs: what is tested is the way there and back, not the statistics. */
const address = './3-physics-engine-in-the-head.html?tower.k=3#tower';
const longest = 45_000;

async function open(page: Page, at = address): Promise<Locator> {
  await page.goto(at);
  const figure = page.locator('#tower');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  return figure;
}

async function press(page: Page, button: Locator, key = 'Enter'): Promise<void> {
  await button.focus();
  await page.keyboard.press(key);
}

test('ten towers are judged by keyboard, then the simulations answer, in a worker', async ({ page }) => {
  const figure = await open(page);
  const said = figure.locator('.say');
  await expect(figure.getByRole('button', { name: 'Play' })).toBeHidden();
  for (const [i, rating] of [6, 2, 5, 7, 3, 4, 7, 1, 4, 2].entries()) {
    await expect(said).toContainText(`Tower ${i + 1} of 10`);
    await press(page, figure.getByRole('radio', { name: String(rating) }), 'Space');
    if (i === 9) break;
    await expect(said).toContainText(`You gave tower ${i + 1} a ${rating}`);
    await press(page, figure.getByRole('button', { name: 'Next tower' }));
  }
  await expect(said).toContainText('All ten towers are judged');
  await press(page, figure.getByRole('button', { name: 'Uncover the answers' }));
  await expect(said).toContainText('of 3 noisy runs something falls', { timeout: longest });
  await expect(said).toContainText('Over the 10 towers that you judged, you correlate', { timeout: longest });
  expect(page.workers()).toHaveLength(1);
  await expect(figure.locator('input[name="tower-tau"]')).toBeFocused();

  const link = await figure.locator('a[data-link]').getAttribute('href');
  expect(link).toContain('tower.judged=6257347142&tower.open=1');
});

test('without a judgment the simulations are compared with each other', async ({ page }) => {
  const figure = await open(page);
  await press(page, figure.getByRole('button', { name: 'Show me without judging' }));
  await expect(figure.locator('.say')).toContainText('correlate with each other', { timeout: longest });
  await press(page, figure.getByRole('slider', { name: 'Tower shown' }), 'ArrowRight');
  await expect(figure.locator('.say')).toContainText('Tower 2:');
  await press(page, figure.getByRole('button', { name: 'Reset' }));
  await expect(figure.locator('.say')).toContainText(/Tower 2.*48/, { timeout: longest });
});

test('judgments come with the link, and are forgotten on demand', async ({ page }) => {
  const linked = './3-physics-engine-in-the-head.html?tower.judged=1234567123&tower.k=2&tower.open=1#tower';
  const figure = await open(page, linked);
  await expect(figure.locator('.say')).toContainText('Over the 10 towers that you judged', { timeout: longest });
  await press(page, figure.getByRole('button', { name: 'Judge anew' }));
  await expect(figure.locator('.say')).toContainText('0 of 10 towers judged');
  expect(await page.evaluate(() => localStorage.getItem('figure.tower'))).toBeNull();
});

const denials: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'at once': (page) =>
    page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.assign(window, { Worker: refuse });
    }),
  'after a moment': (page) =>
    page.addInitScript(() => {
      // As a content policy does it: the worker is made, and then fails.
      class Failing extends EventTarget {
        onerror: ((event: Event) => void) | null = null;
        constructor() {
          super();
          setTimeout(() => this.onerror?.(new Event('error')));
        }
        postMessage(): void {
          // nobody hears it
        }
        terminate(): void {
          // there is nothing to end
        }
      }
      Object.assign(window, { Worker: Failing });
    }),
};

for (const [when, deny] of Object.entries(denials)) {
  test(`where a worker is denied ${when} the page computes fewer runs and says so`, async ({ page }) => {
    await deny(page);
    const figure = await open(page, address.replace('k=3', 'k=20'));
    await press(page, figure.getByRole('button', { name: 'Show me without judging' }));
    await expect(figure.locator('.say')).toContainText('of 8 noisy runs something falls', { timeout: longest });
    await expect(figure.locator('.say')).toContainText('lends this page no background worker');
    await expect(figure.locator('.trouble')).toBeHidden();
  });
}
