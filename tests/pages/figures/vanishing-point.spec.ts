import { expect, test } from '@playwright/test';

test('a line is moved and snapped by keyboard, and the wrong edge of the station is found', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html#vanishing-point');
  const figure = page.locator('#vanishing-point');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('Group A: 4 lines come closest to one point');

  const end = figure.getByRole('slider', { name: 'Line A3, one end' });
  await end.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowUp');
  await expect(said).toContainText('Leave out line A3');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowDown');
  await expect(said).not.toContainText('They disagree');
  await figure.getByRole('button', { name: 'Snap to the nearest edges' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Laid automatically, along steps of gray: A1, A2, A3, A4.');

  await figure.getByRole('radio', { name: 'Room' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('covered until you have guessed');
  await figure.getByRole('radio', { name: '4', exact: true }).focus();
  await page.keyboard.press('Space');
  await figure.getByRole('button', { name: 'That is my guess' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText(
    'You said edge 4, and edge 4 it is. Turned by 2.5°, it misses the common point of all six by 2.7 px',
  );
  await expect(figure.locator('a[data-link]')).toHaveAttribute('href', /vanishing-point\.scene=station/);
});

test('a photograph with nothing in it gets its lines and a sentence', async ({ page }) => {
  await page.goto('./5-what-image-generators-know.html#vanishing-point');
  const figure = page.locator('#vanishing-point');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await figure
    .locator('input[type=file]')
    .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') });
  await expect(figure.locator('.say')).toContainText('Group A: 4 lines come closest to one point');
  await figure.getByRole('button', { name: 'Snap to the nearest edges' }).click();
  await expect(figure.locator('.say')).toContainText('No edge was found near line A1, A2, A3, A4.');
});
