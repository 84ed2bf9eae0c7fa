import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const figureIn = (page: Page) => page.locator('ws-figure[data-figure="othello"]');

test('what can be read is guessed, and then compared with a control, by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#othello');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('is covered until you have guessed');

  await figure.getByRole('radio', { name: 'Whose disc it is now' }).focus();
  await page.keyboard.press('Space');
  await figure.getByRole('button', { name: 'That is my guess' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('You guessed that what can be read is whose disc it is now.');
  await expect(say).toContainText('asked for mine and theirs, reads');

  await figure.getByRole('radio', { name: 'From who placed it' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('A list of who placed each disc, without any network, gives');
});

test('a game is played against the network, and a disc is flipped inside it, by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html?othello.answer=shown#othello');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('After 14 moves');
  await expect(say).toContainText('Flipping d6 at layer 3');
  await figure.getByRole('radio', { name: 'Random direction' }).focus();
  await page.keyboard.press('Space');
  await expect(say).toContainText('A random direction of the same length');

  const cell = figure.locator('[data-control="cell"]');
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('There is no disc on e6');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(say).toContainText('There is no disc on e4');
  await figure.getByRole('button', { name: 'Place a disc' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('After 15 moves');
  await figure.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('Enter');
  await expect(say).toContainText('After 14 moves');
});
