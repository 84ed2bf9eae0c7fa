import { expect, test } from '@playwright/test';

test('the same edit in the simulator and in the miniature is answered by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#two-definitions');
  const figure = page.locator('ws-figure[data-figure="two-definitions"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('The answer is covered until you guess');
  await figure.getByRole('radio', { name: 'follow the edit' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('In this clip of the miniature it is moved by');
  await expect(say).toContainText('You expected the other frames to follow');
  await figure.getByRole('radio', { name: 'height' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('What will the other frames of its film do?');
  await figure.getByRole('radio', { name: 'Show me without guessing' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('This clip of the miniature shows it');
});

test('the simulator is edited, gets another law, and has its prediction cut off by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#two-definitions');
  const figure = page.locator('ws-figure[data-figure="two-definitions"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');

  const ball = figure.getByRole('slider', { name: 'The ball in frame 4', exact: true });
  await expect(ball).toHaveAttribute('aria-valuemin', '-4');
  await expect(ball).toHaveAttribute('aria-valuemax', '4');
  await expect(ball).toHaveAttribute('aria-valuenow', '3');
  await ball.focus();
  await page.keyboard.press('ArrowUp');
  await expect(say).toContainText('the ball is asked to be 2.5 px lower');
  await expect(say).toContainText('and its prediction with them');

  await figure.getByRole('radio', { name: 'the Box’s gravity' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('The simulator runs on half the gravity');
  await expect(say).toContainText('px higher on average, and its prediction with them');

  await figure.getByRole('checkbox', { name: /taken from its rollouts/ }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('its prediction, cut off from them, stays where it was');
});

test('a link to what the figure once held wakes it at its start', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html?two-definitions.system=codes#two-definitions');
  const figure = page.locator('ws-figure[data-figure="two-definitions"]');
  await expect(figure).toHaveClass(/awake/);
  await expect(figure.locator('.say')).toContainText('The answer is covered until you guess');
});
