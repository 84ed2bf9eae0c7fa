/** What the edition of one file carries packed, and how it gets out again. */
import { deflateRawSync } from 'node:zlib';

/** Code of every script: what runs on every page, and what lies asleep under its file name until it is wanted. */
export interface PackedScripts {
  readonly last: readonly string[];
  readonly asleep: Readonly<Record<string, string>>;
}

/** The scripts in one piece, since figures share much of their code: deflated, in base64. */
export function pack(scripts: PackedScripts): string {
  return deflateRawSync(JSON.stringify(scripts), { level: 9 }).toString('base64');
}

/**
 * Runs in the file itself, where its source stands as it is: it knows nothing from outside itself. Unpacks the text of
 * the script before its own; puts to sleep what sleeps (src/kit/script.ts finds it there), then runs the rest.
 * Rejects where the browser cannot unpack; the file is then read without its scripts.
 */
export async function unpack(): Promise<void> {
  const packed = document.currentScript?.previousElementSibling?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const { last, asleep } = JSON.parse(await new Response(stream).text()) as PackedScripts;
  const add = (code: string, name?: string): void => {
    const script = document.createElement('script');
    if (name) Object.assign(script, { type: 'text/plain' }).dataset['file'] = name;
    script.textContent = code;
    document.body.append(script);
  };
  for (const [name, code] of Object.entries(asleep)) add(code, name);
  for (const code of last) add(code);
}
