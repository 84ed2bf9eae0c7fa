import { expect, test } from '@playwright/test';

test('a game can be driven by keys, in the Box and in the dream', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html#dream');
  const figure = page.locator('#dream');
  const sentence = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(sentence).toContainText('Somebody who sees the true ball');
  await figure.getByRole('button', { name: 'Drive a new game' }).press('Enter');
  await expect(sentence).toContainText('The game waits for you');
  const paddle = figure.getByRole('slider', { name: 'Where the paddle should go' });
  await paddle.focus();
  await paddle.press('ArrowRight');
  await paddle.press('ArrowRight');
  await expect(paddle).toHaveAttribute('aria-valuetext', '14 pixels from the left');
  for (let press = 0; press < 8; press++) await figure.locator('[data-do="step"]').press('Enter');
  await expect(sentence).toContainText('You have pushed the paddle for 8 frames');
  await expect(sentence).toContainText(/In the dream (it is in play|no ball|it was lost)/);
});

test('a link opens a game and its temperature', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html?dream.seed=9&dream.temperature=0.1#dream');
  await expect(page.locator('#dream .say')).toContainText('κ = 0.10');
});
