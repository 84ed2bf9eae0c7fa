import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { filesOfCopy, writeWorker } from '../../src/build/offline.ts';
import { filesBelow } from '../../src/build/files.ts';
import { serve } from '../tools/serve.ts';
import { dist } from '../tools/site.ts';
import { aChapter, paths, wakeAll, watch } from './book.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 180_000 });

const plainPage = 'cite.html';

/** Waits until the browser has the whole copy and answers from it. */
async function copied(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
}

/** Waits until the browser has tried to make a copy, and has given it up. */
async function givenUp(page: Page, asked: readonly string[]): Promise<void> {
  const trying = (): Promise<boolean> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration?.installing ?? registration?.waiting ?? registration?.active);
    });
  await expect.poll(async () => asked.includes('sw.js') && !(await trying()), { timeout: 60_000 }).toBe(true);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
}

for (const prefix of ['/', '/x/y/']) {
  test(`with the server stopped and the network off, the whole book is there at ${prefix}`, async ({
    page,
    context,
  }) => {
    const server = await serve({ folder: dist, prefix });
    await page.goto(server.address);
    await copied(page);
    await server.close();
    await context.setOffline(true);
    const troubles = watch(page);
    await page.goto(server.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const path of paths) {
      await page.goto(server.address + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await wakeAll(page);
      await page.evaluate(() => document.fonts.ready);
      const broken = await page.evaluate(() =>
        [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src),
      );
      expect(broken).toEqual([]);
    }
    await page.goto(`${server.address}index.html?the-box.seed=3#the-box`);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('hidden ball');
    await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
    expect(troubles).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#(?!the-box)/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a second visit asks for nothing but whether there is a newer edition', async ({ page }) => {
  const asked: string[] = [];
  const server = await serve({ folder: dist, answers: (path) => asked.push(path) > 0 });
  await page.goto(server.address + aChapter);
  await copied(page);
  asked.length = 0;
  for (const path of paths) {
    await page.goto(server.address + path);
    await wakeAll(page);
  }
  expect(asked.filter((path) => path !== 'sw.js')).toEqual([]);
  await server.close();
});

/** A folder of its own with the book in it, and the next edition of that: other words, and other names of scripts. */
function twoEditions() {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(?:gz|br)$/.test(path) });
  const publish = async (): Promise<void> => {
    const scripts = join(folder, 'scripts');
    const names = readdirSync(scripts).map((name) => [name, name.replace(/\.[0-9a-f]{8}\./, '.0a1b2c3d.')] as const);
    for (const [old, now] of names) renameSync(join(scripts, old), join(scripts, now));
    for (const file of [...filesBelow(folder, '.html'), ...filesBelow(scripts, '.js')]) {
      let text = readFileSync(file, 'utf8');
      for (const [old, now] of names) text = text.replaceAll(old, now);
      writeFileSync(file, text.replace('<h1>', '<h1>Second edition: '));
    }
    await writeWorker(folder);
  };
  return { folder, publish, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer edition' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a newer edition is offered, never forced, and pages that are open go on working', async ({ page, context }) => {
  const { folder, publish, remove } = twoEditions();
  const server = await serve({ folder });
  try {
    await page.goto(server.address + aChapter);
    await copied(page);
    const open = await context.newPage();
    await open.goto(server.address + aChapter);
    await publish();
    await page.goto(server.address + plainPage);
    await expect(offer(page)).toBeVisible({ timeout: 60_000 });
    await expect(heading(page)).not.toContainText('Second edition');
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(offer(page)).toBeHidden();
    await page.reload();
    await expect(heading(page)).not.toContainText('Second edition');
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(heading(page)).toContainText('Second edition');
    await expect(offer(page)).toBeHidden();

    // The other page was not touched, and scripts that only its edition had are still there for it.
    await expect(heading(open)).not.toContainText('Second edition');
    await wakeAll(open);
    await open.keyboard.press('/');
    await expect(open.getByRole('combobox')).toBeFocused();
    await open.getByRole('combobox').fill('pillar');
    await expect(open.getByRole('option').first()).toBeVisible();
  } finally {
    await server.close();
    remove();
  }
});

const files = filesOfCopy(dist);
const cuts = [1, Math.floor(files.length / 2), files.length];

test('a first visit that is cut at some request leaves nothing half, and the next visit works', async ({ browser }) => {
  for (const cut of cuts) {
    const context: BrowserContext = await browser.newContext({ serviceWorkers: 'allow' });
    const asked: string[] = [];
    let whole = false;
    const answers = (path: string): boolean => {
      if (path === 'sw.js' || asked.length > 0) asked.push(path);
      return whole || asked.length <= cut;
    };
    const server = await serve({ folder: dist, answers });
    const page = await context.newPage();
    await page.goto(server.address + plainPage);
    await givenUp(page, asked);
    expect(asked.length, `cut at ${cut}`).toBeGreaterThan(cut);
    whole = true;
    await page.reload();
    await copied(page);
    await server.close();
    await context.setOffline(true);
    await page.goto(server.address + aChapter);
    await wakeAll(page);
    await context.close();
  }
});

test('a server that answers with something else is not believed', async ({ page }) => {
  const { folder, remove } = twoEditions();
  writeFileSync(join(folder, 'glossary.html'), '<h1>Please sign in to the network</h1>');
  const asked: string[] = [];
  const server = await serve({ folder, answers: (path) => asked.push(path) > 0 });
  await page.goto(server.address + plainPage);
  await givenUp(page, asked);
  await server.close();
  remove();
});

test('where there is no room for a copy, the book is read from the network and says nothing', async ({ page }) => {
  const troubles = watch(page);
  const asked: string[] = [];
  const server = await serve({ folder: dist, answers: (path) => asked.push(path) > 0 });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: 50_000 });
  await page.goto(server.address + aChapter);
  await givenUp(page, asked);
  await page.goto(server.address + aChapter);
  await wakeAll(page);
  await expect(offer(page)).toBeHidden();
  expect(troubles).toEqual([]);
  await server.close();
});

test('the manifest names the book and icons that are there', async ({ page }) => {
  const server = await serve({ folder: dist, prefix: '/x/y/' });
  await page.goto(server.address + plainPage);
  const link = page.locator('link[rel="manifest"]');
  await expect(link).toHaveAttribute('href', `${server.address}manifest.webmanifest`);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as {
    readonly icons: readonly { readonly src: string }[];
    readonly start_url: string;
  };
  for (const { src } of manifest.icons) {
    expect((await page.request.get(server.address + src)).status(), src).toBe(200);
  }
  expect(basename(manifest.start_url)).toBe('index.html');
  await server.close();
});
