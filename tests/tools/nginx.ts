/** Finds nginx with its Brotli module, and starts it on a folder with the configuration that the book ships. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debian } from '../../src/editions/browser.ts';
import { freePort } from './port.ts';

const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'];
const modules = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules'];
const brotli = 'ngx_http_brotli_static_module.so';

export interface Nginx {
  readonly binary: string;
  readonly brotli: string;
}

/** nginx and its module, installed first where that can be done without asking; nothing where it cannot. */
export function findNginx(): Nginx | undefined {
  const look = (): Nginx | undefined => {
    const binary = places.find((path) => existsSync(path));
    const folder = modules.find((path) => existsSync(join(path, brotli)));
    return binary && folder ? { binary, brotli: join(folder, brotli) } : undefined;
  };
  return look() ?? (debian('nginx-light', 'libnginx-mod-http-brotli-static') ? look() : undefined);
}

/** Serves `folder` as `hosting/nginx.conf` says, but for the port and the place; ends when `close` is called. */
export async function startNginx({ binary, brotli }: Nginx, folder: string) {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const shipped = readFileSync(join(import.meta.dirname, '../../hosting/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/book;', `root ${folder};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`); // prettier-ignore
  const types = '/etc/nginx/mime.types';
  writeFileSync(
    join(home, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}load_module ${brotli};\npid ${home}/pid;\nerror_log stderr;\n` +
      `events {}\nhttp {\n${temporary.join('\n')}\ninclude ${types};\ndefault_type application/octet-stream;\n${shipped}\n}\n`,
  );
  const parameters = ['-p', home, '-e', 'stderr', '-c', join(home, 'nginx.conf')];
  const check = spawnSync(binary, [...parameters, '-t'], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(`nginx refuses its configuration:\n${check.stderr}`);
  const server = spawn(binary, [...parameters, '-g', 'daemon off;'], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address,
    close: async (): Promise<void> => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
