import { expect, test } from '@playwright/test';

test('a question is answered by keyboard, then simulated, then changed', async ({ page }) => {
  await page.goto('./2-simulation-hypothesis.html#minds-eye');
  const figure = page.locator('#minds-eye');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('covered until you answer');

  await figure.getByRole('radio', { name: 'the heavy one' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Both balls touch the floor at frame 14.1');
  await expect(said).toContainText('You said: the heavy one. The report now stands in the prompt');

  await figure.getByRole('slider', { name: 'Mass of the heavy ball' }).focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('frame 14.1, the one with 20 times the mass as well');

  await figure.getByRole('radio', { name: 'two balls fall' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Does it show on the other side before frame 12?');
  await figure.getByRole('radio', { name: 'yes', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('it begins to show on the right at frame 12.3. You said: yes.');
  await expect(figure.locator('a[data-link]')).toHaveAttribute(
    'href',
    /question=out.*heavy=heavy.*out=yes.*mass=20#minds-eye/,
  );
});
