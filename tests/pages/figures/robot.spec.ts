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

test('what was recorded of the robots is covered until a guess, by keyboard', async ({ page }) => {
  await page.goto('./7-from-clips-to-worlds.html#robot');
  const figure = page.locator('#robot');
  const sentence = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(sentence).toContainText('covered until you guess');
  await figure.getByRole('radio', { name: 'three to seven' }).press('Space');
  await expect(sentence).toContainText(/You guessed three to seven|Your guess, three to seven for ten, holds/);
  await expect(sentence).toContainText('Recorded over');
  await expect(figure.getByRole('button', { name: 'Show me without guessing' })).toBeHidden();
});
