import { expect, test } from '@playwright/test';

test('the ladder is climbed by keyboard: the answer is covered until a guess, then sampled', async ({ page }) => {
  await page.goto('./4-what-is-a-world-model.html#ladder');
  const figure = page.locator('#ladder');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('Exactly: 50% and 68%');

  await figure.getByRole('radio', { name: 'See' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('covered until you say what you expect');

  await figure.getByRole('radio', { name: 'fewer come out' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Exactly: 65% and 50%: nudging helps. You expected fewer');

  await figure.getByRole('button', { name: 'Sample 200 more' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('In 400 clips');

  await figure.getByRole('radio', { name: 'Do', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Exactly: 37.5%');
  await expect(figure.locator('a[data-link]')).toHaveAttribute(
    'href',
    /ladder\.rung=imagine.*ladder\.clips=400.*#ladder/,
  );
});
