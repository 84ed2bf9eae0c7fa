import { fontFaces, withStyle } from '../chrome/lettering.ts';
import type { FigureRoom } from '../figures/registry.ts';
import { svgSurface } from '../kit/surface-svg.ts';
import { speak, wordsFor } from '../kit/words.ts';
import { shipped } from '../models/shipped.ts';
import tokens from '../styles/tokens.css?raw';

/** Widths at which a figure is drawn beforehand, px. */
export function stillWidths({ figure }: FigureRoom): readonly number[] {
  return figure.wide ? [976, 608, 328] : [608, 328];
}

const settled = new WeakMap<FigureRoom, unknown>();

/** What a still shows: a figure's start, with its work done where that needs data. */
export function stillState(room: FigureRoom): unknown {
  if (!settled.has(room)) settled.set(room, settle(room));
  return settled.get(room);
}

/** Requests that the start of a figure may make, one after the other, before it must be content. */
const mostRequests = 20;

function settle({ figure: { id, start, work }, run }: FigureRoom): unknown {
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

interface Still {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}
const drawn = new WeakMap<FigureRoom, Map<string, Still>>();

/** A figure's start, drawn at one width, and how tall that came out. */
export function drawStill(room: FigureRoom, language: string, width: number): Still {
  return keep(drawn, room, `${language} ${width}`, () => {
    const { figure, words } = room;
    const { label } = speak(wordsFor(words, language), language);
    const surface = svgSurface({ width, label });
    figure.draw(stillState(room), surface);
    return { width, height: surface.height(), svg: surface.toSvg() };
  });
}

/** Address of a live figure's still from the site's root. */
export function stillPath(id: string, language: string, width: number): string {
  return `stills/${id}-${width}.${language}.svg`;
}

const lettering = new WeakMap<FigureRoom, Map<string, Promise<string>>>();

/**
 * The still of a live figure as a picture file that stands alone: it brings its colors, for both themes, and its fonts,
 * which are cut once for all widths. It is too heavy to stand in the page, and most readers see it only until the
 * figure wakes.
 */
export async function standAlone(room: FigureRoom, language: string, width: number): Promise<string> {
  const all = (): string => stillWidths(room).map((each) => drawStill(room, language, each).svg).join(''); // prettier-ignore
  const fonts = await keep(lettering, room, language, () => fontFaces(all()));
  return withStyle(drawStill(room, language, width).svg, tokens + fonts);
}

/** What has been made of a room before, or is made now: a still is asked for in several places of a build. */
function keep<Made>(
  kept: WeakMap<FigureRoom, Map<string, Made>>,
  room: FigureRoom,
  key: string,
  make: () => Made,
): Made {
  const known = kept.get(room) ?? new Map<string, Made>();
  kept.set(room, known);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
