/** What the reader can set, and what follows from it. */
import type { Picture } from '../../kit/surface.ts';
import { cutPicture, movedBy, orderOf, type Cut } from './cut.ts';
import { average, builtIn } from './pictures.ts';

export const pictures = ['hall', 'card', 'box'] as const;
export const sizes = ['224', '256', '512', 'wide'] as const;
export const factors = ['1', '8'] as const;
export const patches = ['2', '4', '8', '16', '32'] as const;

export interface State {
  /** `own` as long as the reader's picture is shown. */
  readonly picture: (typeof pictures)[number] | 'own';
  readonly own?: Picture;
  /** Pixels a side, or a picture of 16 : 9. The Box and the reader's picture have a size already. */
  readonly size: (typeof sizes)[number];
  readonly factor: (typeof factors)[number];
  readonly patch: (typeof patches)[number];
  /** 0: together, 1: as far apart as there is room. */
  readonly apart: number;
  /** Part of the patches that have changed places, 0 to 1. */
  readonly shuffle: number;
  readonly seed: number;
  /** Column and row, in the picture, of the patch that is followed. */
  readonly pick: readonly [number, number];
}

export const start: State = {
  picture: 'hall',
  size: '256',
  factor: '1',
  patch: '16',
  apart: 0.5,
  shuffle: 0,
  seed: 5,
  pick: [10, 8],
};

/** The longest side of the reader's picture, px. */
export const longest = 256;

/** What the known systems cut. */
export const cases = {
  vit: { size: '224', factor: '1', patch: '16' },
  pixels: { size: '256', factor: '1', patch: '16' },
  dit256: { size: '256', factor: '8', patch: '2' },
  dit512: { size: '512', factor: '8', patch: '2' },
} as const satisfies Record<string, Pick<State, 'size' | 'factor' | 'patch'>>;

/** The picture before the encoder. */
export function pictureOf({ picture, own, size }: State): Picture {
  if (picture === 'own' && own) return own;
  const [width, height] = size === 'wide' ? [256, 144] : [Number(size), Number(size)];
  if (picture === 'box') return builtIn('box', 24, 24);
  return builtIn(picture === 'card' ? 'card' : 'hall', width, height);
}

export function cutOf(state: State): Cut {
  const { width, height } = pictureOf(state);
  return cutPicture(width, height, Number(state.factor), Number(state.patch));
}

/** Everything that a drawing or a sentence needs to know. */
export interface Sequence {
  readonly cut: Cut;
  /** What is cut: the picture, or the averages that stand in for an encoder's cells. */
  readonly content: Picture;
  /** How many patches stand elsewhere. */
  readonly moved: number;
  /** Which patch stands at each place. */
  readonly order: readonly number[];
  /** The patch that is followed, counted in reading order from 0, and where it stands. */
  readonly picked: number;
  readonly place: number;
}

let last: { state: State; sequence: Sequence } | undefined;

/** One state is drawn, told and searched for handles, so the last answer is kept. */
export function sequenceOf(state: State): Sequence {
  if (last?.state === state) return last.sequence;
  const cut = cutOf(state);
  const moved = movedBy(state.shuffle, cut.count);
  const order = orderOf(cut.count, moved, state.seed);
  const [column, row] = within(state.pick, cut);
  const picked = row * cut.columns + column;
  const place = Math.max(0, order.indexOf(picked));
  const sequence = { cut, content: contentOf(state, cut), moved, order, picked, place };
  last = { state, sequence };
  return sequence;
}

let averaged: { picture: Picture; factor: number; patch: number; content: Picture } | undefined;

function contentOf(state: State, cut: Cut): Picture {
  const picture = pictureOf(state);
  const { factor, patch } = cut;
  if (factor === 1) return picture;
  if (averaged?.picture !== picture || averaged.factor !== factor || averaged.patch !== patch) {
    averaged = { picture, factor, patch, content: average(picture, cut) };
  }
  return averaged.content;
}

/** The same state under other sizes: the patch that is followed stays where it was in the picture. */
export function recut(state: State, change: Partial<State>): State {
  const next = { ...state, ...change };
  const [before, after] = [cutOf(state), cutOf(next)];
  const [column, row] = within(state.pick, before);
  const x = ((column + 0.5) * before.side + before.kept.left) / before.width;
  const y = ((row + 0.5) * before.side + before.kept.top) / before.height;
  const pick = within(
    [
      Math.floor((x * after.width - after.kept.left) / after.side),
      Math.floor((y * after.height - after.kept.top) / after.side),
    ],
    after,
  );
  return { ...next, pick };
}

/** A column and a row that the cut has. */
export function within([column, row]: readonly [number, number], { columns, rows }: Cut): readonly [number, number] {
  const clip = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return [clip(column, columns), clip(row, rows)];
}

/** Follows the patch at the next place of the sequence; a long one is read in strides, in twenty seconds. */
export function readOn(state: State): State {
  const { cut, order, place } = sequenceOf(state);
  const next = Math.min(cut.count - 1, place + Math.max(1, Math.round(cut.count / 240)));
  return follow(state, order[next] ?? 0, cut);
}

export function follow(state: State, patch: number, { columns }: Cut): State {
  return columns === 0 ? state : { ...state, pick: [patch % columns, Math.floor(patch / columns)] };
}
