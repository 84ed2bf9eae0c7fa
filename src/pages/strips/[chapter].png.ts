import { strip, stripLevels } from '../../chrome/strip.ts';

export function getStaticPaths() {
  return stripLevels.map((_, i) => ({ params: { chapter: String(i + 1) } }));
}

export function GET({ params }: { params: { chapter: string } }): Response {
  return new Response(strip(Number(params.chapter)).slice().buffer, { headers: { 'content-type': 'image/png' } });
}
