import { scripts } from 'virtual:scripts';
import { standAlone, stillPath, stillWidths } from '../../components/still.ts';
import { figures } from '../../figures/registry.ts';
import { languages } from '../../markdown/load.ts';

/** One file a live figure, a width and a language. */
export function getStaticPaths() {
  return [...figures.values()]
    .filter(({ figure }) => scripts[figure.id])
    .flatMap((room) =>
      languages().flatMap((language) =>
        stillWidths(room).map((width) => ({
          params: { still: stillPath(room.figure.id, language, width).replace(/^stills\/|\.svg$/g, '') },
          props: { id: room.figure.id, language, width },
        })),
      ),
    );
}

export async function GET({ props }: { props: { id: string; language: string; width: number } }): Promise<Response> {
  const room = figures.get(props.id);
  if (!room) throw new Error(`no figure "${props.id}"`);
  const svg = await standAlone(room, props.language, props.width);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
