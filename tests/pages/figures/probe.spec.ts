import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const figureIn = (page: Page) => page.locator('ws-figure[data-figure="probe"]');

test('the layer is guessed, and then read, by keyboard', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html#probe');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('What the layers say is covered.');
  await expect(say).not.toContainText('layer 2');

  await figure.getByRole('radio', { name: '1', exact: true }).first().focus();
  await page.keyboard.press('Space');
  await figure.getByRole('button', { name: 'That is my guess' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('You said from layer 1 on.');
  await expect(say).toContainText('noised to t = 1.00, the position is read at layer 2');

  await figure.getByRole('slider', { name: 'Noise level' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('noised to t = 0.00');
});

test('the model denoises a clip of its own, and the ball is moved by arrow keys', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html?probe.answer=shown#probe');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('In this clip');
  await figure.getByRole('radio', { name: /a clip of its own/ }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('The model denoises a clip of its own');
  const ball = figure.locator('[data-control="ball"]');
  const before = await ball.getAttribute('aria-valuetext');
  await ball.focus();
  await page.keyboard.press('ArrowDown');
  await expect(ball).not.toHaveAttribute('aria-valuetext', before ?? '');
});
