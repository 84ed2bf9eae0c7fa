import { expect, test } from '@playwright/test';

const address = './3-physics-engine-in-the-head.html#guess-the-bounce';

test('a round is guessed by keyboard, measured, kept over a reload and erased', async ({ page }) => {
  await page.goto(address);
  const figure = page.locator('#guess-the-bounce');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('Round 1 of 10');
  await expect(figure.getByRole('button', { name: 'That is my guess' })).toBeHidden();

  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuetext', '10.0 across and 14.2 down');
  const commit = figure.getByRole('button', { name: 'That is my guess' });
  await commit.focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText(/You were \d+\.\d pixels off\. Going straight on misses by 7\.5/);

  await page.reload();
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('Round 2 of 10');
  await figure.getByRole('button', { name: 'Show me without guessing' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('after a free flight');
  await figure.getByRole('button', { name: 'Next round' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Round 3 of 10');
  await figure.getByRole('button', { name: 'Erase my guesses' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Round 1 of 10');
  expect(await page.evaluate(() => localStorage.getItem('figure.guess-the-bounce'))).toBeNull();
});

test('a denied storage costs only the memory', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(address);
  const figure = page.locator('#guess-the-bounce');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await figure.getByRole('slider', { name: 'Your guess' }).press('Shift+ArrowLeft');
  await figure.getByRole('button', { name: 'That is my guess' }).press('Enter');
  await expect(figure.locator('.say')).toContainText('pixels off');
});
