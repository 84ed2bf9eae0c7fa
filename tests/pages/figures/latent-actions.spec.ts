import { expect, test } from '@playwright/test';

test('codes can be pressed by keys, and what they go with is uncovered by a guess', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html#latent-actions');
  const figure = page.locator('#latent-actions');
  const sentence = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(sentence).toContainText('covered until you guess');
  await figure.getByRole('button', { name: 'Play a new game' }).press('Enter');
  await expect(sentence).toContainText('The game waits for you');
  await figure.getByRole('radio', { name: '2', exact: true }).press('Space');
  for (let press = 0; press < 4; press++) await figure.locator('[data-do="step"]').press('Enter');
  await expect(sentence).toContainText('Code 2, 4 times: the paddle moved');
  await figure.getByRole('button', { name: 'Show me without guessing' }).press('Enter');
  await expect(sentence).toContainText('give the hidden key in');
});

test('a link opens the tables of another film', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html?latent-actions.guess=held&latent-actions.film=still#latent-actions');
  await expect(page.locator('#latent-actions .say')).toContainText('Learned from one frame alone');
});
