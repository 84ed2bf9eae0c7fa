import { deflateSync } from 'node:zlib';
import { strips } from '../chrome/strip.ts';
import { encodePng } from '../kit/png.ts';

export function GET(): Response {
  const png = encodePng(strips(), (bytes) => deflateSync(bytes, { level: 9 }));
  return new Response(png.slice().buffer, { headers: { 'content-type': 'image/png' } });
}
