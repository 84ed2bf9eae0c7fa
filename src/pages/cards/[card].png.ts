import type { APIContext } from 'astro';
import { toPng } from '../../chrome/lettering.ts';
import { shownFigures } from '../../components/citations.ts';
import type { ShownFigure } from '../../components/citations.ts';
import { figureCard } from '../../components/figure-card.ts';
import { defaultLanguage, languages, loadBook } from '../../markdown/load.ts';

/**
 * A share card for each figure. A page can name its card only by a public address, so without one nobody could ask for
 * them and none is drawn.
 */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const books = await Promise.all(languages().map((language) => loadBook(language)));
  return books.flatMap(({ language, ...book }) =>
    shownFigures({ language, ...book }).map((shown) => ({
      params: { card: `figure-${shown.id}${language === defaultLanguage ? '' : `.${language}`}` },
      props: { shown, language },
    })),
  );
}

export async function GET({ props }: APIContext<{ shown: ShownFigure; language: string }>): Promise<Response> {
  const png = await toPng(figureCard(props.shown, props.language));
  return new Response(png.slice().buffer, { headers: { 'content-type': 'image/png' } });
}
