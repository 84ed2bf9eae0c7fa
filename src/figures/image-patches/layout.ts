/** Where everything stands on a surface of a given width, px. Drawing and handles share it. */
import type { Cut } from './cut.ts';
import { cutOf, sequenceOf, type Sequence, type State } from './state.ts';

export interface Layout {
  readonly height: number;
  /** px a pixel of the picture: a whole number, or ½. */
  readonly scale: number;
  /** The picture with its gaps. */
  readonly picture: Spread;
  /** Left, width and top of the numbers. */
  readonly notes: { readonly x: number; readonly y: number; readonly width: number };
  readonly strip: { readonly y: number; readonly tiles: readonly Tile[] };
}

/** The picture pulled apart: where each of its columns and rows of patches begins. */
export interface Spread {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** px between the cropped margin and the patches, where there is one. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Side of a patch. */
  readonly side: number;
}

/** A token of the sequence, or a number of them left out. */
export type Tile =
  | { readonly kind: 'token'; readonly x: number; readonly place: number }
  | { readonly kind: 'rest'; readonly x: number; readonly count: number };

/** px: side of a token, of its room, and room of what is left out. */
export const tokenSide = 32;
const tokenRoom = 40;
const restRoom = 60;

const tallest = 304;
/** Room around the picture for pulling it apart, px. */
const leastRoom = 24;
const mostRoom = 64;
const notesHeight = 330;

export function layoutOf(state: State, width: number): Layout {
  const cut = cutOf(state);
  const beside = width >= 560;
  const areaWidth = beside ? Math.min(320, width - 288) : width;
  const scale = scaleFor(cut, areaWidth);
  const room = Math.min(mostRoom, Math.floor(areaWidth - cut.width * scale));
  const picture = spread(cut, state.apart, scale, { width: areaWidth, room });
  const pictureBottom = Math.ceil(cut.height * scale) + room;
  const notes = beside
    ? { x: areaWidth + 36, y: 0, width: width - areaWidth - 36 }
    : { x: 0, y: pictureBottom + 16, width };
  const y = beside ? Math.max(pictureBottom, notesHeight) + 40 : notes.y + notesHeight + 40;
  return { height: y + tokenSide + 26, scale, picture, notes, strip: { y, tiles: tilesOf(sequenceOf(state), width) } };
}

/** As large as fits; a picture too large for the surface is halved. */
function scaleFor({ width, height }: Cut, areaWidth: number): number {
  const fits = Math.min((areaWidth - leastRoom) / width, tallest / height);
  return fits >= 1 ? Math.floor(fits) : 0.5;
}

function spread(
  cut: Cut,
  apart: number,
  scale: number,
  area: { readonly width: number; readonly room: number },
): Spread {
  const side = cut.side * scale;
  const most = Math.min(24, 0.75 * side, area.room / (Math.max(cut.columns, cut.rows, 2) - 1));
  const gap = apart * most;
  // Where a whole px fits between all patches, all gaps are alike; else one px stands between some of them.
  const gaps = (index: number): number => (gap >= 1 ? index * Math.floor(gap) : Math.floor(index * gap));
  const axis = (count: number, before: number, total: number) => {
    const starts = Array.from({ length: count }, (_, index) => before * scale + index * side + gaps(index));
    return { starts, length: total * scale + gaps(Math.max(0, count - 1)) };
  };
  const across = axis(cut.columns, cut.kept.left, cut.width);
  const down = axis(cut.rows, cut.kept.top, cut.height);
  const x = Math.floor((area.width - across.length) / 2);
  const y = Math.floor((cut.height * scale + area.room - down.length) / 2);
  return {
    x,
    y,
    width: Math.floor(across.length),
    height: Math.floor(down.length),
    columns: across.starts,
    rows: down.starts,
    side,
  };
}

/** As many tokens as fit: the first, the last, and those about the one that is followed. */
function tilesOf({ cut, place }: Sequence, width: number): readonly Tile[] {
  const fit = (rests: number): number => Math.floor((width + tokenRoom - tokenSide - rests * restRoom) / tokenRoom);
  const tiles: Tile[] = [];
  let x = 0;
  const tokens = (from: number, to: number): void => {
    for (let at = from; at < to; at++, x += tokenRoom) tiles.push({ kind: 'token', x, place: at });
  };
  const rest = (count: number): void => {
    tiles.push({ kind: 'rest', x, count });
    x += restRoom;
  };
  const { count } = cut;
  if (count <= fit(0)) tokens(0, count);
  else {
    const ends = fit(2) >= 8 ? 2 : 1;
    const long = fit(1) - ends;
    const about = fit(2) - 2 * ends;
    if (place < long - 1) {
      tokens(0, long);
      rest(count - long - ends);
    } else if (place > count - long) {
      tokens(0, ends);
      rest(count - long - ends);
      tokens(count - long, count - ends);
    } else {
      const from = Math.min(place - Math.floor(about / 2), count - ends - about);
      tokens(0, ends);
      rest(from - ends);
      tokens(from, from + about);
      if (count - ends > from + about) rest(count - ends - from - about);
    }
    tokens(count - ends, count);
  }
  return tiles;
}

/** Middle of the patch at a place of the sequence. */
export function middleOf(place: number, { columns }: Cut, { x, y, side, ...at }: Spread): readonly [number, number] {
  const left = at.columns[columns ? place % columns : 0] ?? 0;
  const top = at.rows[columns ? Math.floor(place / columns) : 0] ?? 0;
  return [x + left + side / 2, y + top + side / 2];
}

/** The place whose patch, or whose token, lies nearest to a point. */
export function placeAt([x, y]: readonly [number, number], cut: Cut, { picture, strip }: Layout): number {
  if (y >= strip.y - 8) {
    const tokens = strip.tiles.flatMap((tile) => (tile.kind === 'token' ? [tile] : []));
    const distance = (tile: { readonly x: number }): number => Math.abs(tile.x + tokenSide / 2 - x);
    return tokens.reduce((best, tile) => (distance(tile) < distance(best) ? tile : best), tokens[0] ?? { x, place: 0 })
      .place;
  }
  const nearest = (starts: readonly number[], at: number): number => {
    const next = starts.findIndex((from) => from > at);
    return Math.max(0, (next < 0 ? starts.length : next) - 1);
  };
  return nearest(picture.rows, y - picture.y) * cut.columns + nearest(picture.columns, x - picture.x);
}
