import { expect, test } from '@playwright/test';

test('a robot carries out an instruction, frame by frame', async ({ page }) => {
  await page.goto('./7-from-clips-to-worlds.html#robot');
  const figure = page.locator('#robot');
  const sentence = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(sentence).toContainText('left, middle, right');
  const trust = figure.getByRole('slider', { name: 'Pushes before it looks again' });
  await trust.focus();
  await trust.press('ArrowRight');
  await expect(sentence).toContainText('looks again after 4 of the pushes');
  const time = figure.getByRole('slider', { name: 'World time τ' });
  await time.focus();
  await time.press('End');
  await expect(sentence).toContainText(/all 3 steps are done|it failed, after/);
  await expect(sentence).toContainText(/It looked \d+ times/);
});
