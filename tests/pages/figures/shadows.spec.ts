import { expect, test } from '@playwright/test';

test('a shadow tip is moved off by keyboard and put back, and the odd shadow is found', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html#shadows');
  const figure = page.locator('#shadows');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('one light can have done it');

  await figure.getByRole('slider', { name: 'Shadow point 2' }).focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(said).toContainText('Leave out shadow 2');
  await figure.getByRole('button', { name: 'Put the tips back' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('one light can have done it');

  await figure.getByRole('radio', { name: 'Sun ahead' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('the light is behind the camera');

  await figure.getByRole('radio', { name: 'Lamp' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('covered until you have guessed which');
  await figure.getByRole('button', { name: 'Show me without guessing' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('The odd shadow is 3.');
  await expect(figure.locator('a[data-link]')).toHaveAttribute('href', /shadows\.scene=odd.*shadows\.revealed=1/);
});
