import { expect, test } from '@playwright/test';

test('a guess uncovers what the miniature makes of a speed, and of a gravity, by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#beyond-the-range');
  const figure = page.locator('ws-figure[data-figure="beyond-the-range"]');
  await expect(figure).toHaveClass(/awake/, { timeout: 20_000 });
  const say = figure.locator('.say');
  await expect(say).toContainText('How fast will the ball go');

  await figure.getByRole('radio', { name: 'keep what the opening shows' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('In the generated film it goes', { timeout: 20_000 });
  await expect(say).toContainText('Recorded over');
  await figure.getByRole('slider', { name: 'Speed in the opening' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('keeps the 0.10 px a frame of the opening. In the generated film', {
    timeout: 20_000,
  });

  await figure.getByRole('radio', { name: 'its speed' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('Under which gravity will the ball fall');
  await figure.getByRole('button', { name: 'Show me without guessing' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('In the generated film the ball falls with', { timeout: 20_000 });
});
