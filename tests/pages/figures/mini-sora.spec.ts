import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const figureIn = (page: Page) => page.locator('ws-figure[data-figure="mini-sora"]');

test('a clip is set, made and looked at by keyboard', async ({ page }) => {
  await page.goto('./1-engineering-feat.html?mini-sora.steps=3#mini-sora');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const say = figure.locator('.say');
  await expect(say).toContainText('of 3');

  await figure.getByRole('slider', { name: 'Sampler: noise level' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('The clip is finished, in 3 steps.');
  await figure.getByRole('slider', { name: 'Clip: world time' }).focus();
  await page.keyboard.press('Home');
  await expect(say).toContainText('Frame 0 was given.');

  await figure.getByRole('slider', { name: 'Steps of the sampler' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(say).toContainText('The clip is finished, in 4 steps.');
});

test('the ball is moved by arrow keys, and a new clip follows', async ({ page }) => {
  await page.goto('./1-engineering-feat.html?mini-sora.steps=2&mini-sora.noiseLevel=0#mini-sora');
  const figure = figureIn(page);
  await expect(figure).toHaveClass(/awake/);
  const ball = figure.locator('[data-control="ball"]');
  const before = await ball.getAttribute('aria-valuetext');
  await ball.focus();
  await page.keyboard.press('ArrowDown');
  await expect(ball).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(figure.locator('.say')).toContainText('The clip is finished, in 2 steps.');
});

test('damaged weights are named in a sentence, and the still stays', async ({ page }) => {
  await page.route('**/scripts/video-dit-*.js', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: text.replace(/base64:\s*'\w{8}/, "base64:'AAAAAAAA") });
  });
  await page.goto('./1-engineering-feat.html#mini-sora');
  const figure = figureIn(page);
  await expect(figure.locator('.trouble')).toContainText('The checksum of the weights is');
  await expect(figure).not.toHaveClass(/awake/);
  await expect(figure.locator('.still:visible')).toHaveCount(1);
});

test('without a worker the page makes the clip, in fewer steps, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await page.goto('./1-engineering-feat.html#mini-sora');
  const say = figureIn(page).locator('.say');
  await expect(figureIn(page)).toHaveClass(/awake/);
  await expect(say).toContainText('computes on the page and stops at 10 steps');
});

for (const allowed of [true, false]) {
  test(`a clip is made in ${allowed ? 'WebAssembly' : 'plain TypeScript where the policy forbids WebAssembly'}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', { value: undefined }); // so that the page itself computes
      Object.assign(window, { instances: 0 });
      WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct(target, [module, imports]: [WebAssembly.Module, WebAssembly.Imports]) {
          (window as unknown as { instances: number }).instances += 1;
          return new target(module, imports);
        },
      });
    });
    if (!allowed) {
      await page.route('**/1-engineering-feat.html*', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace("'wasm-unsafe-eval' ", '') });
      });
    }
    await page.goto('./1-engineering-feat.html?mini-sora.steps=2&mini-sora.noiseLevel=0#mini-sora');
    await expect(figureIn(page)).toHaveClass(/awake/);
    await figureIn(page).getByRole('slider', { name: 'Steps of the sampler' }).press('ArrowRight');
    await expect(figureIn(page).locator('.say')).toContainText('The clip is finished, in 3 steps.');
    const instances = await page.evaluate(() => (window as unknown as { instances: number }).instances);
    expect(instances > 0).toBe(allowed);
  });
}
