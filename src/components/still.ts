import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { FigureRoom } from '../figures/registry.ts';
import { svgSurface } from '../kit/surface-svg.ts';
import { speak, wordsFor } from '../kit/words.ts';
import { shipped } from '../models/shipped.ts';
import tokens from '../styles/tokens.css?raw';

/** Widths at which a figure is drawn beforehand, px. */
export function stillWidths({ figure }: FigureRoom): readonly number[] {
  return figure.wide ? [976, 608, 328] : [608, 328];
}

const settled = new Map<string, unknown>();

/** What a still shows: a figure's start, with its work done where that needs data. */
export function stillState({ figure, run }: FigureRoom): unknown {
  if (!settled.has(figure.id)) settled.set(figure.id, settle(figure, run));
  return settled.get(figure.id);
}

/** Requests that the start of a figure may make, one after the other, before it must be content. */
const mostRequests = 20;

function settle({ id, start, work }: FigureRoom['figure'], run: FigureRoom['run']): unknown {
  if (!work?.data || !run) return start;
  const data = shipped(work.data);
  let state = start;
  for (let asked = 0; asked < mostRequests; asked++) {
    const request = work.request(state);
    if (!request) return state;
    for (const piece of run(request, data)) state = work.receive(state, request, piece);
  }
  throw new Error(`the work of figure "${id}" never ends`);
}

/** A figure's start, drawn at one width, and how tall that came out. */
export function drawStill(room: FigureRoom, language: string, width: number) {
  const { figure, words } = room;
  const { label } = speak(wordsFor(words, language), language);
  const surface = svgSurface({ width, label, prefix: `${figure.id}-${width}` });
  figure.draw(stillState(room), surface);
  return { width, height: surface.height(), svg: surface.toSvg() };
}

/** Address of a live figure's still from the site's root. */
export function stillPath(id: string, language: string, width: number): string {
  return `stills/${id}-${width}.${language}.svg`;
}

const font = (file: string): string => createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`);
const faces = [
  ['Source Sans 3', 'var(--sans)', font('source-sans-3/files/source-sans-3-latin-wght-normal.woff2')],
  ['Source Serif 4', 'var(--serif)', font('source-serif-4/files/source-serif-4-latin-wght-normal.woff2')],
] as const;

/**
 * The still as a picture file that stands alone: it brings its colors, for both themes, and the letters it sets.
 * A live figure's still is too heavy to stand in the page, and most readers see it only until the figure wakes.
 */
export async function standAlone(svg: string): Promise<string> {
  const letters = svg.replace(/<[^>]*>/g, '');
  const fonts = await Promise.all(
    faces
      .filter(([, variable]) => svg.includes(variable))
      .map(async ([family, , file]) => {
        const subset = await subsetFont(readFileSync(file), letters, { targetFormat: 'woff2' });
        const data = Buffer.from(subset).toString('base64');
        return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${data})}`;
      }),
  );
  return svg.replace('>', `><style>${tokens}${fonts.join('')}</style>`);
}
