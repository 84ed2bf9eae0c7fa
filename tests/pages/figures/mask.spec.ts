import { expect, test } from '@playwright/test';

test('masks are drawn and the frames gone through by keyboard, and the mask stays', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html#mask');
  const figure = page.locator('#mask');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('It hides 160 of 196 patches in every frame');

  await figure.getByRole('slider', { name: /World time/ }).focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('In frame 15');
  await expect(said).toContainText('It hides 160 of 196 patches in every frame');

  await figure.getByRole('radio', { name: '8 small blocks' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText('laid over each other');
  const many = figure.getByRole('button', { name: 'Draw 100' });
  await many.focus();
  for (const drawn of ['101', '201', '301']) {
    await page.keyboard.press('Enter');
    await expect(said).toContainText(`(${drawn}): `);
  }
  await expect(said).toContainText(/\(301\): 8[89]\.\d%/);
});
