/** Assembles src/models/video-dit/kernel/kernel.wat into binary.ts beside it: `node tests/tools/kernel.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { assemble, kernelFolder } from './assemble.ts';

const text = readFileSync(new URL('kernel.wat', kernelFolder), 'utf8');
const base64 = Buffer.from(await assemble(text)).toString('base64');
const about = '/** kernel.wat as `node tests/tools/kernel.ts` assembles it, in base64. */';
writeFileSync(new URL('binary.ts', kernelFolder), `${about}\nexport const binary =\n  '${base64}';\n`);
