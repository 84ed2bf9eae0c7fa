import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findWebKit } from '../../src/editions/browser.ts';
import { freePort } from '../tools/port.ts';
import type { Engine } from './run.ts';

/** WebKitGTK's MiniBrowser by its own WebDriver, on a display without a screen. */
export async function webkit(): Promise<Engine> {
  const { driver, browser, display } = findWebKit();
  const screen = await startDisplay(display);
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  const session = await retry(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
  );
  await session.manage().setTimeouts({ script: 300_000, pageLoad: 60_000 });
  return {
    name: 'WebKit',
    open: (address) => session.get(address),
    run: async <Found>(look: () => Promise<Found>) =>
      JSON.parse(
        await session.executeAsyncScript<string>(
          `const done = arguments[arguments.length - 1];
           (${look.toString()})().then((finding) => done(JSON.stringify(finding)));`,
        ),
      ) as Found,
    async close() {
      await session.quit();
      service.kill();
      screen.process.kill();
    },
  };
}

/** Xvfb chooses a free display by itself and writes its number to the file descriptor that it is given. */
function startDisplay(command: string): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const started = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((found, failed) => {
    started.once('error', failed);
    started.once('exit', () => failed(new Error('Xvfb did not start')));
    started.stdio[3]?.once('data', (number: Buffer) =>
      found({ name: `:${number.toString().trim()}`, process: started }),
    );
  });
}

/** The driver needs a moment before it listens. */
async function retry<T>(attempt: () => PromiseLike<T>, times = 40): Promise<T> {
  for (let left = times; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 0) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
