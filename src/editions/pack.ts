/** What the edition of one file carries packed, and the script that opens it. */
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** Code of every script: what runs on every page, and what lies asleep under its file name until it is wanted. */
export interface PackedScripts {
  readonly last: readonly string[];
  readonly asleep: Readonly<Record<string, string>>;
}

/** The scripts in one piece, since figures share much of their code: deflated, in base64. */
export function pack(scripts: PackedScripts): string {
  return deflateRawSync(JSON.stringify(scripts), { level: 9 }).toString('base64');
}

/** The code of unpack.ts as a browser runs it. */
export function unpackScript(): string {
  const entry = fileURLToPath(new URL('unpack.ts', import.meta.url));
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, minify: true, format: 'iife', write: false });
  return outputFiles[0]?.text.trimEnd() ?? '';
}
