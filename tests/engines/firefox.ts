import { launch } from 'puppeteer-core';
import { findFirefox } from '../../src/editions/browser.ts';
import type { Engine } from './run.ts';

/** Firefox over WebDriver BiDi, with the rule for local files that readers have: the driver would relax it. */
export async function firefox(): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  const page = await browser.newPage();
  return {
    name: 'Firefox',
    async open(address) {
      await page.goto(address, { waitUntil: 'load' });
    },
    run: <Found>(look: () => Promise<Found>) => page.evaluate(look) as Promise<Found>,
    close: () => browser.close(),
  };
}
