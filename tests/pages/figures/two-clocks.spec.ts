import { expect, test } from '@playwright/test';

test('the miniature ends its loop over noise level beside the simulator', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#two-clocks');
  const figure = page.locator('ws-figure[data-figure="two-clocks"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('The miniature has all sixteen frames: 0 to 3 are given');
  await figure.getByRole('slider', { name: 'Denoiser: noise level' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('every one clean');
  await figure.getByRole('slider', { name: 'Simulator: world time' }).focus();
  await page.keyboard.press('End');
  await expect(say).toContainText(/px apart on average/);
});

test('the two loops are run to their ends by keyboard, and the films agree', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html?two-clocks.denoiser=exact#two-clocks');
  const figure = page.locator('ws-figure[data-figure="two-clocks"]');
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('frames 8 to 15 do not exist yet');

  await figure.getByRole('slider', { name: 'Simulator: world time' }).focus();
  await page.keyboard.press('End');
  await expect(say).toContainText('finished all frames, 0 to 15, one after another');
  await figure.getByRole('slider', { name: 'Denoiser: noise level' }).focus();
  await page.keyboard.press('End');
  await expect(say).toContainText('the average of all its 400 clips');
  await page.keyboard.press('Home');
  await expect(say).toContainText('equal in every pixel');
});

test('a link opens the clocks where they were stopped', async ({ page }) => {
  await page.goto(
    './6-is-sora-a-world-simulator.html?two-clocks.tau=3&two-clocks.t=0.9&two-clocks.denoiser=exact&two-clocks.look=estimate#two-clocks',
  );
  const say = page.locator('ws-figure[data-figure="two-clocks"].awake .say');
  await expect(say).toContainText('frames 4 to 15 do not exist yet');
  await expect(say).toContainText('noise level 0.90; what you see is the clean clip that it expects');
});
