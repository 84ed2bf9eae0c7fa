import { crc32, deflateSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../book.ts';

const chapter = './1-engineering-feat.html#image-patches';

/** A picture of pixels upright: 32 wide, 64 high, though its file holds 64 × 32 and says how to turn it. */
async function portrait(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 32;
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const jpeg = Buffer.from(base64, 'base64');
  // EXIF (CIPA DC-008): big-endian TIFF with one entry, Orientation = 6, "turn by 90° clockwise"
  const tiff = '4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000';
  const exif = Buffer.from(`457869660000${tiff}`, 'hex');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from('ffe1', 'hex'), length, exif, jpeg.subarray(2)]);
}

/** A whole and valid PNG of one bit a pixel. */
function blank(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height));
  const chunks = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const refused: readonly (readonly [what: string, name: string, mimeType: string, content: Buffer, says: string])[] = [
  ['a text', 'notes.txt', 'text/plain', Buffer.from('a ball'), 'This is not a picture that can be read here'],
  ['an empty file', 'nothing.png', 'image/png', Buffer.alloc(0), 'This file is empty.'],
  ['a damaged picture', 'torn.png', 'image/png', blank(64, 64).subarray(0, 20), 'the file seems to be damaged'],
  ['a picture of 100,020,000 pixels', 'wall.png', 'image/png', blank(20_004, 5000), 'more than 100 million pixels'],
];

test('a photograph stands upright, and what cannot be read leaves it there with a sentence', async ({ page }) => {
  const troubles = watch(page);
  await page.goto(chapter);
  const figure = page.locator('#image-patches');
  await expect(figure.locator('ws-figure')).toHaveClass(/awake/);
  const choose = figure.locator('input[type=file]');
  await choose.setInputFiles({ name: 'portrait.jpg', mimeType: 'image/jpeg', buffer: await portrait(page) });
  await expect(figure.locator('.say')).toContainText('32 × 64 pixels');
  for (const [what, name, mimeType, buffer, says] of refused) {
    await test.step(what, async () => {
      await choose.setInputFiles({ name, mimeType, buffer });
      await expect(figure).toContainText(says);
      await expect(figure.locator('.say')).toContainText('32 × 64 pixels');
    });
  }
  await choose.setInputFiles({ name: 'small.png', mimeType: 'image/png', buffer: blank(64, 48) });
  await expect(figure.locator('.say')).toContainText('64 × 48 pixels');
  await expect(figure).not.toContainText('more than 100 million pixels');
  expect(troubles).toEqual([]);
});
