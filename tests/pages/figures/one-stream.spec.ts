import { expect, test } from '@playwright/test';

test('a joint is turned by keyboard, and its token follows', async ({ page }) => {
  await page.goto('./7-from-clips-to-worlds.html#one-stream');
  const figure = page.locator('#one-stream');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('covered until you answer');
  await expect(said).toContainText('bin 710 of 0 to 1,023, token 32,710');

  await figure.getByRole('slider', { name: 'Shoulder' }).focus();
  await page.keyboard.press('Home');
  await expect(said).toContainText('The shoulder at −3.14 rad');
  await expect(said).toContainText('token 32,221. Here one token covers 3.6°');

  await figure.getByRole('radio', { name: 'the patches of the next picture' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Patches and angles it only reads');
  await figure.getByRole('radio', { name: 'angles' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('spreads over 582 tokens; without the μ-law it would share 14');
});

test('the hand of the arm is dragged, and both joints follow', async ({ page }) => {
  await page.goto('./7-from-clips-to-worlds.html#one-stream');
  const figure = page.locator('#one-stream');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  const hand = figure.getByRole('slider', { name: 'The hand of the arm' });
  await hand.scrollIntoViewIfNeeded();
  const box = await hand.boundingBox();
  if (!box) throw new Error('the hand is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 + 80, { steps: 4 });
  await page.mouse.up();
  await expect(figure.locator('.say')).not.toContainText('The shoulder at 0.50 rad');
  await expect(figure.locator('a[data-link]')).toHaveAttribute('href', /shoulder=3.*elbow=1/);
});
