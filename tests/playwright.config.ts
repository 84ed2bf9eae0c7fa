import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../src/editions/browser.ts';
import { freePort } from './tools/port.ts';

// Workers read this file again: what the first reading has found stands in the environment for them.
const executablePath = (process.env['CHROMIUM_PATH'] = findChromium());
const rootPort = Number((process.env['BOOK_ROOT_PORT'] ??= String(await freePort())));
const subPathPort = Number((process.env['BOOK_SUB_PATH_PORT'] ??= String(await freePort())));
const root = fileURLToPath(new URL('..', import.meta.url));

const server = (port: number, prefix: string) => ({
  command: `"${process.execPath}" tests/tools/serve.ts --port ${port} --prefix ${prefix}`,
  cwd: root,
  url: `http://127.0.0.1:${port}${prefix}`,
});

export default defineConfig({
  testDir: './pages',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  // The machines that run this are shared: what takes half a second alone may take ten there.
  expect: { timeout: 20_000 },
  reporter: [['list']],
  webServer: [server(rootPort, '/'), server(subPathPort, '/x/y/')],
  use: {
    launchOptions: { executablePath, args: [...chromiumFlags] },
    // A copy of the book in each test's browser would hide what a page asks of the server; offline.spec.ts keeps one.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'root', use: { baseURL: `http://127.0.0.1:${rootPort}/` } },
    {
      name: 'sub-path',
      use: { baseURL: `http://127.0.0.1:${subPathPort}/x/y/` },
      testMatch: ['**/first-load.spec.ts', '**/figures.spec.ts', '**/reading.spec.ts', '**/search.spec.ts'],
    },
  ],
});
