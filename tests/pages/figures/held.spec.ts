import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 } });

test('a figure keeps its height while a hand changes it, grows when it must, and is as low as it can be when it is calm', async ({
  page,
}) => {
  await page.goto('./1-engineering-feat.html#exact-denoiser');
  const host = page.locator('#exact-denoiser ws-figure');
  const height = (): Promise<number> => host.evaluate((one) => one.clientHeight);
  const excess = (): Promise<number> => host.evaluate((one) => one.scrollHeight - one.clientHeight);
  await expect(host).toHaveClass(/\bawake\b/);
  await expect(host).not.toHaveClass(/\bheld\b/);
  const low = await height();
  const steps = page.locator('#exact-denoiser').getByRole('slider', { name: 'Steps from noise to data' });

  await steps.press('Home');
  await expect(host).toHaveClass(/\bheld\b/);
  await expect.poll(height).toBeGreaterThan(low);
  expect(await excess()).toBe(0);
  await expect(host).not.toHaveClass(/\bheld\b/);
  const high = await height();

  await steps.press('End');
  await expect(host).toHaveClass(/\bheld\b/);
  expect(await height()).toBe(high);
  await expect(host).not.toHaveClass(/\bheld\b/);
  expect(await height()).toBeLessThan(high);
});
