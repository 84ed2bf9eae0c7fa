import { expect, test } from '@playwright/test';

test('features can be trained without a safeguard by keys, and shrink while the loss falls', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html?features-or-pixels.view=collapse#features-or-pixels');
  const figure = page.locator('#features-or-pixels');
  const sentence = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(sentence).toContainText('Nothing is trained yet');
  await figure.getByRole('button', { name: 'Start training' }).press('Enter');
  await expect(sentence).toContainText(/Without the safeguard, after \d+ steps/);
  await figure.getByRole('button', { name: 'Pause' }).press('Enter');
  const said = await sentence.innerText();
  const [, loss, spread] =
    /loss ([\d.]+)% of its first value, spread of the features ([\d.]+)% of theirs/.exec(said) ?? [];
  expect(Number(loss)).toBeLessThan(100);
  expect(Number(spread)).toBeLessThan(100);
  await figure.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(sentence).not.toHaveText(said);
});

test('a link opens training with another seed', async ({ page }) => {
  await page.goto(
    './4-what-is-a-world-model.html?features-or-pixels.view=collapse&features-or-pixels.seed=7&features-or-pixels.guard=mean#features-or-pixels',
  );
  const figure = page.locator('#features-or-pixels');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(figure.getByRole('slider', { name: 'Seed of the random weights' })).toHaveValue('7');
  await expect(figure.getByRole('radio', { name: 'with the safeguard', exact: true })).toBeChecked();
});

test('what probes read is covered until a guess, by keyboard', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html?features-or-pixels.view=probes#features-or-pixels');
  const figure = page.locator('#features-or-pixels');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(figure.locator('.say')).toContainText('is covered until you guess');
  await figure.getByRole('radio', { name: 'both alike' }).press('Space');
  await expect(figure.locator('.say')).toContainText(/Your guess (holds|does not hold)/);
  await expect(figure.getByRole('button', { name: 'Show me without guessing' })).toBeHidden();
});
