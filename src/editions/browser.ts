/**
 * Finds the browsers that print the book and those that test it. A missing one is installed where that can be done without asking (Debian's
 * package as root, Playwright's download), and else named in one clear line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; the other flags keep it from calling home. */
export const chromiumFlags: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export class MissingBrowserError extends Error {
  override readonly name = 'MissingBrowserError';
}

/** Path of a Chromium that starts. */
export function findChromium(): string {
  const look = (): string | undefined => {
    const places = [
      process.env['CHROMIUM_PATH'],
      ...onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      chromium.executablePath(),
    ];
    return places.find(starts);
  };
  const found = look() ?? (debian('chromium') ? look() : undefined) ?? (playwrights() ? look() : undefined);
  if (!found) {
    throw new MissingBrowserError(
      'No Chromium: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run this again.',
    );
  }
  return found;
}

/** Path of a Firefox that starts. */
export function findFirefox(): string {
  const look = (): string | undefined =>
    [
      process.env['FIREFOX_PATH'],
      ...onPath('firefox-esr', 'firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ].find(starts);
  const found = look() ?? (debian('firefox-esr') ? look() : undefined);
  if (!found) throw new MissingBrowserError('No Firefox: install Firefox, or set FIREFOX_PATH to one.');
  return found;
}

export interface WebKit {
  /** Speaks WebDriver. */
  readonly driver: string;
  /** The browser itself. */
  readonly browser: string;
  /** A display without a screen. */
  readonly display: string;
}

/** WebKitGTK with its driver, and Xvfb to show it on. */
export function findWebKit(): WebKit {
  const look = (): WebKit | undefined => {
    const [driver] = onPath('WebKitWebDriver');
    const [display] = onPath('Xvfb');
    const browser = globSync('/usr/lib{,/*}/webkit2gtk-4*/MiniBrowser').sort().at(-1);
    return driver && display && browser ? { driver, display, browser } : undefined;
  };
  const found = look() ?? (debian('webkit2gtk-driver', 'xvfb') ? look() : undefined);
  if (!found)
    throw new MissingBrowserError('No WebKit: install WebKitWebDriver and MiniBrowser of WebKitGTK, and Xvfb.');
  return found;
}

/** Programs of these names that can be started. */
export function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((file) => existsSync(file));
}

/** A path may name a stub that only tells where to get the browser; on Windows `--version` opens a window. */
function starts(path: string | undefined): path is string {
  if (!path || !existsSync(path)) return false;
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

/** Installs Debian's packages, as root and where there is apt-get; a server among them is not started. */
export function debian(...packages: readonly string[]): boolean {
  if (!isRoot || onPath('apt-get').length === 0) return false;
  console.log(`Missing: ${packages.join(', ')}. Installing with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...parameters: readonly string[]): boolean =>
    spawnSync('apt-get', parameters, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Downloads Playwright's own Chromium. */
function playwrights(): boolean {
  console.log('Missing: Chromium. Downloading the one that Playwright keeps.');
  const { resolve } = createRequire(import.meta.url);
  const cli = join(resolve('@playwright/test/package.json'), '../cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}
