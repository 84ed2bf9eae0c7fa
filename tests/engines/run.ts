/**
 * The book in Firefox and in WebKit: over http and from a folder whose name has spaces, every chapter loads, is styled,
 * and each of its live figures wakes and answers to its first control. Prints a table; fails where a cell fails.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../../src/build/files.ts';
import { serve } from '../tools/serve.ts';
import { dist } from '../tools/site.ts';
import { firefox } from './firefox.ts';
import { inspect } from './inspect.ts';
import type { Finding } from './inspect.ts';
import { sentenceLink, whereItLed } from './sentence.ts';
import { webkit } from './webkit.ts';

/** A browser that opens pages and runs a function of ours in them. */
export interface Engine {
  readonly name: string;
  open(address: string): Promise<void>;
  run<Found>(look: () => Promise<Found>): Promise<Found>;
  close(): Promise<void>;
}

/** Chapters, the cover, and the edition of one file. @returns whether all of it holds. */
export async function measureEngines(): Promise<boolean> {
  console.log('\nThe other engines');
  const pages = filesBelow(dist, '.html').map((file) => relative(dist, file).replaceAll('\\', '/'));
  const opened = pages.filter((path) => /^(?:\d-|index\.html|.*\.single\.html)/.test(basename(path)));
  const server = await serve({ folder: dist, prefix: '/x/y/' });
  const stick = mkdtempSync(join(tmpdir(), 'the book on a stick '));
  cpSync(dist, stick, { recursive: true });
  const ways = [
    { way: 'http', addressOf: (path: string) => server.address + path },
    { way: 'file', addressOf: (path: string) => pathToFileURL(join(stick, path)).href },
  ];
  let failures = 0;
  try {
    for (const start of [firefox, webkit]) {
      const engine = await start();
      try {
        for (const { way, addressOf } of ways) {
          for (const path of opened) {
            await engine.open(addressOf(path));
            if (!report(engine.name, way, path, await engine.run(inspect))) failures += 1;
          }
        }
        await engine.open(server.address + sentenceLink());
        const arrived = await engine.run(whereItLed);
        if (!arrived) failures += 1;
        console.log(
          `${arrived ? 'ok  ' : 'FAIL'}  ${engine.name.padEnd(8)}  a link to a sentence leads to it or to its section`,
        );
      } finally {
        await engine.close();
      }
    }
  } finally {
    await server.close();
    rmSync(stick, { recursive: true, force: true });
  }
  console.log(failures === 0 ? 'All well.' : `${failures} failed.`);
  return failures === 0;
}

function report(engine: string, way: string, path: string, { styled, figures, troubles }: Finding): boolean {
  const dead = figures.filter(({ awake, answers }) => !awake || !answers);
  const well = styled && dead.length === 0 && troubles.length === 0;
  const alive = `${figures.length - dead.length}/${figures.length} figures alive`;
  console.log([well ? 'ok  ' : 'FAIL', engine.padEnd(8), way, path.padEnd(36), alive].join('  '));
  if (!styled) console.log('      no style or no font');
  for (const { id, awake } of dead) console.log(`      ${id} ${awake ? 'does not answer' : 'sleeps on'}`);
  for (const trouble of troubles) console.log(`      ${trouble}`);
  return well;
}
