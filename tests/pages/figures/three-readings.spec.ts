import { expect, test } from '@playwright/test';

test('the engine is placed by keyboard, after the reader has said where the sentence puts it', async ({ page }) => {
  await page.goto('./2-simulation-hypothesis.html#three-readings');
  const figure = page.locator('#three-readings');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('heard as naming any of the three');

  await figure.getByRole('radio', { name: 'in the training data' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Fan did guess at footage from Unreal Engine 5');

  await figure.getByRole('radio', { name: 'in the weights' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Nobody says so of Sora');

  await figure.getByRole('checkbox', { name: 'Halve gravity in the engine' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('the very next clip falls more slowly');
  await expect(figure.locator('a[data-link]')).toHaveAttribute('href', /guess=data.*place=loop.*half=1#three-readings/);
});
