/** Builds the book once more, into a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** @returns the folder it was built into, below `test-results/`. */
export async function rebuild(name: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(root, 'test-results/builds', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const astro = join(createRequire(import.meta.url).resolve('astro/package.json'), '../bin/astro.mjs');
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  delete env['NODE_ENV'];
  delete env['VITEST'];
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', folder], { cwd: root, env });
  return folder;
}
