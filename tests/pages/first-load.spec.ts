import { expect, test } from '@playwright/test';
import { bars } from '../tools/bars.ts';
import { chapters } from './book.ts';

for (const path of chapters) {
  test(`the first load of ${path} stays within its bar, and within the book`, async ({ page, baseURL }) => {
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const asked: string[] = [];
    let bytes = 0;
    network.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith('data:')) asked.push(request.url);
    });
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const elsewhere = asked.filter((url) => !url.startsWith(baseURL ?? ''));
    expect(elsewhere).toEqual([]);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(bars.requests);
    expect(bytes, asked.join('\n')).toBeLessThanOrEqual(bars.firstLoad);
  });
}
