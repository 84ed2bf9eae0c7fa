import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { walk } from '../../../src/models/video-dit/training/steps.ts';

const address = './1-engineering-feat.html#train-it';
/** Compiling a step and making a few takes seconds on a free core, and much longer where many share one. */
const longest = 120_000;

async function open(page: Page): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('#train-it');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  return figure;
}

async function press(page: Page, figure: Locator, name: string): Promise<void> {
  await figure.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Step and loss of the sentence. */
async function told(figure: Locator): Promise<{ step: number; loss: string }> {
  const [, step = '', loss = ''] =
    /Step ([\d,]+) of .* batch was ([\d.]+)\./.exec(await figure.locator('.say').innerText()) ?? [];
  return { step: Number(step.replaceAll(',', '')), loss };
}

/** The loss of this step of a training in Node. */
async function lossInNode(step: number): Promise<number> {
  for await (const { steps, loss } of walk({ seed: 4 })) if (steps === step) return loss;
  throw new Error(`there is no step ${step}`);
}

test('the engine comes on a press and trains as Node does, pauses, goes on, and its weights stay', async ({ page }) => {
  test.setTimeout(2 * longest);
  const engines: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('train-it-engine')) engines.push(request.url());
  });
  const figure = await open(page);
  const said = figure.locator('.say');
  await expect(said).toContainText('Nothing is trained yet.');
  expect(engines).toEqual([]);

  await press(page, figure, 'Start training');
  await expect(said).toContainText('In the clip drawn after 5 steps', { timeout: longest });
  expect(engines).toHaveLength(1);
  await press(page, figure, 'Pause');
  await expect(said).toContainText('Paused.');
  const { step, loss } = await told(figure);
  expect(Number(loss)).toBeCloseTo(await lossInNode(step), 5);

  await press(page, figure, 'Go on');
  await expect.poll(async () => (await told(figure)).step, { timeout: longest }).toBeGreaterThan(step);
  await press(page, figure, 'Pause');

  await press(page, figure, 'Keep these weights');
  await expect(said).toContainText('The weights after 5 steps from seed 4 are kept in this browser.');
  expect(await page.evaluate(() => Object.keys((globalThis as { bookData?: object }).bookData ?? {}))).toContain(
    'video-dit/yours',
  );
  await page.reload();
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  await expect(said).toContainText('The weights after 5 steps from seed 4 are kept in this browser.');
  await press(page, figure, 'Forget the kept weights');
  await expect(said).not.toContainText('kept in this browser');
  await page.reload();
  await expect(said).toContainText('Nothing is trained yet.');
  await expect(said).not.toContainText('kept in this browser');
});

test('where the engine does not come the figure says so, and tries again on the next press', async ({ page }) => {
  await page.route('**/train-it-engine*', (route) => route.abort());
  const figure = await open(page);
  await press(page, figure, 'Start training');
  await expect(figure.locator('.trouble')).toContainText('cannot be loaded');
  await press(page, figure, 'Pause');
  await page.unroute('**/train-it-engine*');
  await press(page, figure, 'Start training');
  await expect(figure.locator('.say')).toContainText('compiles its first step', { timeout: longest });
  await expect(figure.locator('.trouble')).toBeHidden();
});

test('where workers are denied the recorded curves remain, with a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(window, { Worker: refuse });
  });
  const figure = await open(page);
  await press(page, figure, 'Start training');
  await expect(figure.locator('.say')).toContainText('runs no worker');
  await expect(figure.getByRole('button')).toHaveCount(0);
});

test('where WebAssembly is denied the recorded curves remain, with a sentence', async ({ page }) => {
  test.setTimeout(longest);
  await page.route('**/1-engineering-feat.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("'wasm-unsafe-eval' ", '') });
  });
  const figure = await open(page);
  await press(page, figure, 'Start training');
  await expect(figure.locator('.say')).toContainText('does not let the page compile WebAssembly', { timeout: longest });
});
