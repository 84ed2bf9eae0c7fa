import { expect, test } from '@playwright/test';

test('a clip is chosen, played at every budget and a guess made, by keyboard', async ({ page }) => {
  await page.goto('./1-engineering-feat.html#more-compute');
  const figure = page.locator('#more-compute');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText(/Held-out clip 20, .* In frame 13: 1× .*; 16× /);

  await figure.getByRole('slider', { name: 'Held-out clip' }).press('ArrowRight');
  await expect(said).toContainText(/Held-out clip 21, from the noise behind the scores\. In frame 13: 1×/);
  await figure.getByRole('button', { name: 'Other noise, same prompt' }).press('Enter');
  await expect(said).toContainText(/from noise 1 of your own choice\. In frame 13: 1×/);
  await figure.getByRole('slider', { name: 'World time' }).press('Home');
  await expect(said).toContainText('This frame was given to all networks');

  await figure.getByRole('slider', { name: 'Your guess' }).press('End');
  await figure.getByRole('button', { name: 'That is my guess' }).press('Enter');
  await expect(said).toContainText('You said 100%');
  await expect(said).toContainText(/Constant velocity gets [\d.]+% right/);
  await expect(figure.getByRole('button', { name: 'Show me without guessing' })).toBeHidden();

  const link = figure.locator('a[data-link]');
  await expect(link).toHaveAttribute('href', /more-compute\.clip=21/);
  await expect(link).toHaveAttribute('href', /more-compute\.answer=guessed/);
});
