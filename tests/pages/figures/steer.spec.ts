import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const figureIn = (page: Page) => page.locator('ws-figure[data-figure="steer"]');

test('the push is guessed, the ball is asked elsewhere, and a control is one key away', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html#steer');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('This clip, push along the probe: asked x 0.0 and y −4.0 px');
  await expect(say).toContainText('is covered');

  await figure.getByRole('radio', { name: /when a ball is there/ }).focus();
  await page.keyboard.press('Space');
  await figure.getByRole('button', { name: 'That is my guess' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('This clip, push along the curved road: asked x 0.0 and y −4.0 px');
  await expect(say).toContainText('You said: toward what it holds when a ball is there.');

  await figure.locator('[data-control="ask"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(say).toContainText('asked x 0.0 and y −3.5 px');

  await figure.getByRole('radio', { name: 'control: turned' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('This clip, push control: turned');
});

test('the side is steered by a dose', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html?steer.answer=shown&steer.aim=side#steer');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('dose +2.00');
  await figure.getByRole('slider', { name: 'Dose' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('dose −4.00');
  await expect(say).toContainText('steered it passes behind');
});
