import { expect, test } from '@playwright/test';

test('scores in the Box are covered until a guess, by keyboard', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html#too-certain');
  const figure = page.locator('#too-certain');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(figure.locator('.say')).toContainText('is covered');
  await figure.getByRole('radio', { name: '1.3' }).press('Space');
  await expect(figure.locator('.say')).toContainText(/You guessed κ = 1.3|holds/);
  await expect(figure.locator('.say')).toContainText('Trained in the Box itself');
  await expect(figure.getByRole('button', { name: 'Show me without guessing' })).toBeHidden();
});
