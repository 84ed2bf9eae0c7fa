/**
 * Assembles src/models/video-dit/kernel.wat into the classic script `weights/kernel.js`, where a figure finds it beside
 * the weights: `node tests/tools/kernel.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';
import { dataGlobal } from '../../src/kit/data.ts';
import { kernelName } from '../../src/models/video-dit/config.ts';

const room = new URL('../../src/models/video-dit/', import.meta.url);
export const kernelScript = new URL('weights/kernel.js', room);

/** The script that `kernelScript` must hold. Throws Error where kernel.wat is no module. */
export async function assembleKernel(): Promise<string> {
  const toolkit = await wabt();
  const module = toolkit.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', room)));
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  return `(globalThis.${dataGlobal} ??= {})['${kernelName}'] =\n  '${base64}';\n`;
}

if (import.meta.main) writeFileSync(kernelScript, await assembleKernel());
