import { expect, test } from '@playwright/test';

test('a clip is marked before the tracker speaks, kept over a reload and erased, by keyboard', async ({ page }) => {
  await page.goto('./6-is-sora-a-world-simulator.html#violations');
  const figure = page.locator('#violations');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('Clip 1 of 10, made by an early checkpoint. Frame 7');
  const commit = figure.getByRole('button', { name: 'That is my mark' });
  await expect(commit).toBeHidden();

  await figure.getByRole('slider', { name: 'World time' }).press('ArrowRight');
  await figure.getByRole('radio', { name: 'there are two balls' }).press('Space');
  await commit.press('Enter');
  await expect(said).toContainText('You said that there were two balls in frame 8');
  await expect(said).toContainText(/The tracker finds/);
  await expect(said).toContainText(/held-out clips, after 1×, 4×, 16×.* the smallest training: the ball vanishes in/);

  await page.reload();
  await expect(said).toContainText('Clip 2 of 10, made by an early checkpoint');
  await figure.getByRole('button', { name: 'Erase my marks' }).press('Enter');
  await figure.getByRole('button', { name: 'Show me without marking' }).press('Enter');
  await expect(said).toContainText('The tracker finds');
  await expect(said).not.toContainText('You said');
  await figure.getByRole('button', { name: 'Next clip' }).press('Enter');
  await expect(said).toContainText('Clip 3 of 10, made by an early checkpoint');
  expect(await page.evaluate(() => localStorage.getItem('figure.violations'))).toBeNull();
});
