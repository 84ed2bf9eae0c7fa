/** What the specs share: the list of pages, a watch on errors, and a hand for whatever figures a page has. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { filesBelow } from '../../src/build/files.ts';
import { dist, downloads } from '../tools/site.ts';

const built: readonly string[] = filesBelow(dist, '.html')
  .map((file) => relative(dist, file).replaceAll('\\', '/'))
  .filter((path) => !path.startsWith(downloads));
const isFigurePage = (path: string): boolean => /(?:^|\/)figures\//.test(path);
/**
 * Paths of the built pages, from the site's root. One layout makes the pages of single figures, and nothing in them
 * moves: two stand for all.
 */
export const paths: readonly string[] = [
  ...built.filter((path) => !isFigurePage(path)),
  ...built.filter(isFigurePage).slice(0, 2),
];
export const chapters: readonly string[] = paths.filter((path) => /^\d-/.test(basename(path)));
/** Pages with figures that have a script of their own. */
export const livePaths: readonly string[] = paths.filter((path) =>
  /<ws-figure[^>]* data-script/.test(readFileSync(join(dist, path), 'utf8')),
);
/** A chapter that has everything: notes, terms, equations, figures. */
export const aChapter = chapters[0] ?? '';

/** Collects whatever goes wrong in a page from now on. */
export function watch(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return; // playwright.config.ts asks for it
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left while its icon is on the way wants it no longer: nothing is missing.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`not loaded: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/** The figures of a page that have a script of their own. */
export function liveFigures(page: Page): Promise<Locator[]> {
  return page.locator('ws-figure[data-script]').all();
}

/** Lays out the whole page, which on a narrow screen is laid out where it is in view (prose.css). */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.classList.remove('in-parts');
  });
}

/** Brings every live figure into view once, so that all of them are awake. */
export async function wakeAll(page: Page): Promise<void> {
  await laidOut(page);
  for (const figure of await liveFigures(page)) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveClass(/\bawake\b/);
  }
}

/** Waits until a figure shows what was last asked of it: it is drawn, and its work has come to an end. */
export async function settled(figure: Locator): Promise<void> {
  await figure.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(figure).not.toHaveClass(/\bbusy\b/);
}

/** All that a figure shows of its state in words: its link, its sentence and its controls. */
export function stateOf(figure: Locator): Promise<string> {
  return figure.evaluate((host) => {
    const link = host.closest('figure')?.querySelector('a[data-link]')?.getAttribute('href');
    const inputs = [...host.querySelectorAll('input')].map((input) =>
      input.type === 'file' ? '' : `${input.value} ${input.checked}`,
    );
    const handles = [...host.querySelectorAll('.handle')].map((handle) => handle.getAttribute('aria-valuetext'));
    return JSON.stringify([link, host.querySelector('.say')?.textContent, inputs, handles]);
  });
}

/** Uses the first control that a keyboard can use, with nothing but keys. */
export async function useFirstControl(figure: Locator): Promise<void> {
  const inputs = figure.locator(
    '[data-control] :is(input[type="range"], input[type="radio"], input[type="checkbox"], button):visible, button[data-control]:visible',
  );
  const control = (await inputs.count()) > 0 ? inputs.first() : figure.locator('button[data-do="step"]');
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.classList.contains('handle') ? 'handle' : 'button',
  );
  await control.focus();
  if (kind === 'range') {
    const atEnd = await control.evaluate(
      (element) => element instanceof HTMLInputElement && element.value === element.max,
    );
    await control.press(atEnd ? 'ArrowLeft' : 'ArrowRight');
  } else if (kind === 'handle') {
    // Some handles move along one axis only.
    await control.press('ArrowRight');
    await control.press('ArrowUp');
  } else if (kind === 'radio') await control.press('ArrowRight');
  else if (kind === 'checkbox') await control.press('Space');
  else await control.press('Enter');
}
