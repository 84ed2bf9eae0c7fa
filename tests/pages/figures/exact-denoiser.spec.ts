import { expect, test } from '@playwright/test';

test('one step is guessed by keyboard and lands on the mean; fifty steps fit the data', async ({ page }) => {
  await page.goto('./1-engineering-feat.html#exact-denoiser');
  const figure = page.locator('#exact-denoiser');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('At noise level t = 0.55 the best guess for z = 0.30 is 0.42.');

  const steps = figure.getByRole('slider', { name: 'Steps from noise to data' });
  await steps.focus();
  await page.keyboard.press('Home');
  await expect(said).toContainText('covered until you guess');
  await figure.getByRole('radio', { name: 'All on one point between' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('all 600 samples land on 0.00, the mean of the data; 100 in 100 would have to move');
  await expect(said).toContainText('You guessed it');

  await steps.focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('In 50 steps 600 samples fall');

  const probe = figure.getByRole('slider', { name: 'The noisy value z and its noise level t' });
  await probe.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowUp');
  await expect(said).toContainText('At noise level t = 1.00 the best guess for z = 0.30 is 0.00.');
});

test('the samples fall when played, and stop at the data', async ({ page }) => {
  await page.goto('./1-engineering-feat.html?exact-denoiser.noiseLevel=0.1#exact-denoiser');
  const figure = page.locator('#exact-denoiser');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await figure.getByRole('button', { name: 'Play' }).press('Enter');
  await expect(figure.locator('.say')).toContainText('At noise level t = 0.00 the best guess for z = 0.30 is 0.30.');
  await expect(figure.locator('ws-figure')).not.toHaveAttribute('data-playing');
});
