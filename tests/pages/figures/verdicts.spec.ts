import { expect, test } from '@playwright/test';

test('a cell is chosen, judged and argued by keyboard, and the link carries it', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#verdicts');
  const host = page.locator('figure#verdicts');
  const figure = host.locator('ws-figure');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).not.toContainText('The book says');

  await figure.getByRole('slider', { name: 'Cell of the table' }).focus();
  for (let down = 0; down < 7; down++) await page.keyboard.press('ArrowDown');
  await expect(say).toContainText('Sora, as described: does something in it run states forward');
  await expect(say).not.toContainText('The book says');

  await figure.getByRole('radio', { name: 'holds' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('You say: holds. The book says: fails, as far as it was described.');
  await expect(host.locator('a[data-link]')).toHaveAttribute('href', '?verdicts.sora=256&verdicts.cell=1,8#verdicts');

  await figure.getByRole('button', { name: 'Next cell' }).press('Enter');
  await expect(say).toContainText('does what it predicts hang on such rollouts?');
});

test('whoever would rather not judge can see every verdict', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#verdicts');
  const figure = page.locator('ws-figure[data-figure="verdicts"]');
  await expect(figure).toHaveClass(/awake/);
  await figure.getByRole('checkbox', { name: /without judging/ }).check();
  await expect(figure.locator('.say')).toContainText('The book says: holds, by the way it is built.');
});
