/** A plain static server for the built site: at its root or under a prefix, compressed, and nothing clever. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const compressed = /^(?:text|application)\/|svg/;

export interface Served {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  /** A free one unless told. */
  readonly port?: number;
  /** `/x/y/`: everything outside it is 404. */
  readonly prefix?: string;
  /** Asked before each answer, with the path below the prefix: `false` cuts the connection in the middle of it. */
  readonly answers?: (path: string) => boolean;
}

export async function serve({ folder, port = 0, prefix = '/', answers = () => true }: ServeOptions): Promise<Served> {
  const root = resolve(folder);
  const zipped = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(prefix) ? fileAt(root, path.slice(prefix.length)) : undefined;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    if (!answers(path.slice(prefix.length))) {
      const whole = readFileSync(file);
      response.writeHead(200, { ...headers, 'content-length': whole.length });
      response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
      return;
    }
    if (!compressed.test(type) || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(200, headers).end(readFileSync(file));
      return;
    }
    const version = `${file} ${statSync(file).mtimeMs}`;
    const body = zipped.get(version) ?? gzipSync(readFileSync(file), { level: 9 });
    zipped.set(version, body);
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }).end(body);
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const { port: bound } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${bound}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file that a path below the prefix means; `index.html` for the folder itself. */
function fileAt(root: string, path: string): string | undefined {
  const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, port: { type: 'string' }, prefix: { type: 'string' } },
  });
  const { address } = await serve({
    folder: values.folder ?? 'dist',
    port: Number(values.port ?? 0),
    prefix: values.prefix ?? '/',
  });
  console.log(address);
}
