import { expect, test } from '@playwright/test';

test('an edit, a cut and a broken code are told apart by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#two-definitions');
  const figure = page.locator('ws-figure[data-figure="two-definitions"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');

  await figure.getByRole('slider', { name: 'The ball in frame 4', exact: true }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(say).toContainText('You moved the hidden ball 2.5 px down in frame 4.');

  await figure.getByRole('checkbox', { name: /taken from the rollouts/ }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('the prediction, cut off from them, stays where it was');

  await figure.getByRole('radio', { name: 'whole' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('it moves the ball in the picture by 0.0 px');
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('it moves the ball in the picture by 2.5 px');
});
