import { expect, test } from '@playwright/test';

test('codes that a probe reads alike are told apart by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#four-codes');
  const figure = page.locator('ws-figure[data-figure="four-codes"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');

  const ball = figure.getByRole('slider', { name: 'Where the probe reads the ball in frame 4' });
  await expect(ball).toHaveAttribute('aria-valuemin', '-4');
  await expect(ball).toHaveAttribute('aria-valuemax', '4');
  await expect(ball).toHaveAttribute('aria-valuenow', '3');
  await ball.focus();
  await page.keyboard.press('ArrowUp');
  await expect(say).toContainText(
    'until the probe reads the ball 2.5 px lower, it moves the ball in the picture by 2.5 px',
  );

  await figure.getByRole('radio', { name: 'whole' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('The answer is covered until you guess');
  await expect(ball).toBeHidden();
  await figure.getByRole('radio', { name: 'in all four' }).focus();
  await page.keyboard.press('Space');
  await expect(ball).toBeVisible();
  await expect(say).toContainText('it moves the ball in the picture by 0.0 px');
  await expect(say).toContainText('You guessed otherwise, but it is two');

  await figure.getByRole('radio', { name: 'not used' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('it moves the ball in the picture by 2.5 px');
  await expect(say).toContainText('The scrambled code');
});
