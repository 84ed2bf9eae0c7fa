import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../../src/editions/compress.ts';
import { findNginx, startNginx } from '../tools/nginx.ts';
import { dist, scripts } from '../tools/site.ts';

const nginx = findNginx();
const pageScript = `scripts/${scripts().find((name) => name.startsWith('page.')) ?? ''}`;
const files = ['index.html', 'cite.html', 'sw.js', 'manifest.webmanifest', 'icon.svg', pageScript];

interface Answer {
  readonly status: number;
  readonly head: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(address: string, head: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    request(address, { headers: head }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, head: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

describe.skipIf(!nginx)('hosting/nginx.conf (skipped where nginx with its Brotli module is missing)', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof startNginx>> | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    for (const place of ['', 'x/y/'])
      for (const file of files) cpSync(join(dist, file), join(folder, place, file), { recursive: true });
    await compress(folder);
    if (nginx) server = await startNginx(nginx, folder);
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['', 'x/y/'])('sends each text as the twin that the browser takes, at /%s', async (place) => {
    const address = (server?.address ?? '') + place;
    for (const file of files) {
      const plain = readFileSync(join(dist, file));
      const br = await ask(address + file, { 'accept-encoding': 'gzip, deflate, br' });
      expect([file, br.head['content-encoding']]).toEqual([file, 'br']);
      expect(brotliDecompressSync(br.body).equals(plain), file).toBe(true);
      const gz = await ask(address + file, { 'accept-encoding': 'gzip' });
      expect([file, gz.head['content-encoding']]).toEqual([file, 'gzip']);
      expect(gunzipSync(gz.body).equals(plain), file).toBe(true);
      const bare = await ask(address + file);
      expect(bare.head['content-encoding']).toBeUndefined();
      expect(bare.body.equals(plain), file).toBe(true);
      expect(bare.head['x-content-type-options']).toBe('nosniff');
    }
  });

  it('lets browsers keep for good what is named by its content, and nothing else', async () => {
    for (const file of files) {
      const { head } = await ask((server?.address ?? '') + file);
      const kept = file === pageScript ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect([file, head['cache-control']]).toEqual([file, kept]);
    }
  });

  it('answers that nothing has changed with a head and no body', async () => {
    for (const encoding of ['br', 'gzip']) {
      const first = await ask(`${server?.address ?? ''}sw.js`, { 'accept-encoding': encoding });
      const again = await ask(`${server?.address ?? ''}sw.js`, {
        'accept-encoding': encoding,
        'if-none-match': first.head.etag ?? '',
      });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('names the kind of each file, opens the cover for the folder, and lists nothing', async () => {
    const type = async (path: string) => (await ask((server?.address ?? '') + path)).head['content-type'] ?? '';
    expect(await type('cite.html')).toBe('text/html; charset=utf-8');
    expect(await type('sw.js')).toMatch(/javascript/);
    expect(await type('manifest.webmanifest')).toMatch(/^application\/manifest\+json/);
    const cover = await ask(`${server?.address ?? ''}x/y/`);
    expect(cover.body.equals(readFileSync(join(dist, 'index.html')))).toBe(true);
    expect(readdirSync(join(folder, 'scripts'))).not.toEqual([]);
    expect((await ask(`${server?.address ?? ''}scripts/`)).status).toBe(403);
    expect((await ask(`${server?.address ?? ''}nowhere.html`)).status).toBe(404);
  });
});
