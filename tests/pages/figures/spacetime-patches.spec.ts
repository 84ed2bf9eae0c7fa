import { expect, test } from '@playwright/test';

test('the block is cut, turned and searched by keyboard', async ({ page }) => {
  await page.goto('./1-engineering-feat.html#spacetime-patches');
  const figure = page.locator('#spacetime-patches');
  const said = figure.locator('.say');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('is a sequence of 36 tokens');

  await figure.getByRole('radio', { name: 'space, then time' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('one layer compares 468 pairs; all with all would be 1,296');
  await expect(said).toContainText('two hops');

  const token = figure.getByRole('slider', { name: 'The block to look into' });
  await token.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(said).toContainText('frames 8 to 11, shows nothing of the ball');

  await figure.getByRole('radio', { name: 'the side', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('gravity pulls the ball down');
  const turn = figure.getByRole('slider', { name: 'Turn the block' });
  await turn.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(turn).toHaveAttribute('aria-valuetext', '80° to the right, 0° from above');

  await figure.getByRole('radio', { name: 'V-JEPA' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('is a sequence of 1,568 tokens');
  await figure.getByRole('radio', { name: 'Sora' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('there is nothing to count');
});

test('the block turns with the pointer that holds it, and a press on a block chooses it', async ({ page }) => {
  await page.goto('./1-engineering-feat.html#spacetime-patches');
  const figure = page.locator('#spacetime-patches');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  const turn = figure.getByRole('slider', { name: 'Turn the block' });
  await turn.scrollIntoViewIfNeeded();
  const box = await turn.boundingBox();
  if (!box) throw new Error('the block cannot be held');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  await expect(turn).not.toHaveAttribute('aria-valuetext', '34° to the right, 24° from above');

  const token = figure.getByRole('slider', { name: 'The block to look into' });
  await figure.getByRole('radio', { name: 'the front' }).press('Space');
  await turn.scrollIntoViewIfNeeded();
  const middle = await turn.boundingBox();
  if (!middle) throw new Error('the block cannot be held');
  await page.mouse.click(middle.x + middle.width / 2 - 80, middle.y + middle.height / 2 - 80);
  await expect(token).toHaveAttribute('aria-valuetext', 'block 1 of its row, row 1');
});
