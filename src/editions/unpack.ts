/**
 * Runs in the edition of one file: unpacks the text of the script before its own, puts to sleep what sleeps
 * (src/kit/script.ts finds it there), then runs the rest. Where the browser cannot unpack, the file is read without
 * its scripts.
 */
import type { PackedScripts } from './pack.ts';

void unpack(document.currentScript?.previousElementSibling?.textContent ?? '');

async function unpack(packed: string): Promise<void> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const { last, asleep } = JSON.parse(await new Response(stream).text()) as PackedScripts;
  for (const [name, code] of Object.entries(asleep)) add(code, name);
  for (const code of last) add(code);
}

function add(code: string, name?: string): void {
  const script = document.createElement('script');
  if (name) Object.assign(script, { type: 'text/plain' }).dataset['file'] = name;
  script.textContent = code;
  document.body.append(script);
}
