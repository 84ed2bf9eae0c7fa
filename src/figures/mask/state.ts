/**
 * V-JEPA's masks at their published settings (bardes2024vjepa): a clip of 16 frames is 8 × 14 × 14 tokens, and one
 * mask of its 14 × 14 places holds in all frames.
 */
import { randomFrom, type Random } from '../../kit/random.ts';

/** Patches across and down a frame; tubelets in a clip, each two frames thick. */
export const across = 14;
export const places = across * across;
export const tubelets = 8;
export const thickness = 2;
export const frames = tubelets * thickness;
export const tokens = tubelets * places;

/** Sizes of blocks: the share of a frame that one covers, and how many are laid over each other. */
export const settings = { short: { blocks: 8, scale: 0.15 }, long: { blocks: 2, scale: 0.7 } } as const;
/** Height over width of a block. */
const aspect = [0.75, 1.5] as const;
/** What the paper says is hidden on average: about this share. */
export const published = 0.9;

/** `both`: the two masks laid over each other. */
export type Kind = 'short' | 'long' | 'both';
export const kinds: readonly Kind[] = ['short', 'long', 'both'];

export interface MaskState {
  readonly kind: Kind;
  /** Which mask, from 1: also its seed, and how many the reader has drawn. */
  readonly mask: number;
  /** World time of the frame that is shown. */
  readonly frame: number;
  /** Lifts the mask to show what lies beneath. */
  readonly lifted: boolean;
}

export const most = 2000;
export const start: MaskState = { kind: 'short', mask: 1, frame: 1, lifted: false };

/** 1 where a place is hidden; row by row. */
export type Mask = Uint8Array;

/**
 * The mask of a seed. Short and long are drawn together and again where their union would hide everything, since
 * an encoder with nothing to see has nothing to encode.
 */
export function drawMask(kind: Kind, seed: number): Mask {
  const random = randomFrom(seed);
  for (;;) {
    const short = union(random, settings.short);
    const long = union(random, settings.long);
    const both = short.map((hidden, i) => hidden | (long[i] as number));
    if (hiddenIn(both) < places) return { short, long, both }[kind];
  }
}

let last: { readonly kind: Kind; readonly seed: number; readonly mask: Mask } | undefined;

/** The mask of a seed, the same one as long as the same is asked for. */
export function maskOf(kind: Kind, seed: number): Mask {
  if (last?.kind !== kind || last.seed !== seed) last = { kind, seed, mask: drawMask(kind, seed) };
  return last.mask;
}

/** How many places a mask hides. */
export const hiddenIn = (mask: Mask): number => mask.reduce((sum, hidden) => sum + hidden, 0);

/** Blocks of one size at any place within the frame, each with a shape of its own, rounded to whole patches. */
function union(random: Random, { blocks, scale }: { readonly blocks: number; readonly scale: number }): Mask {
  const mask = new Uint8Array(places);
  for (let block = 0; block < blocks; block++) {
    const area = Math.floor(places * scale);
    const ratio = random.uniform(...aspect);
    const height = Math.min(across, Math.round(Math.sqrt(area * ratio)));
    const width = Math.min(across, Math.round(Math.sqrt(area / ratio)));
    const top = random.integer(across - height + 1);
    const left = random.integer(across - width + 1);
    for (let row = top; row < top + height; row++) mask.fill(1, row * across + left, row * across + left + width);
  }
  return mask;
}

const counted: Record<Kind, number[]> = { short: [], long: [], both: [] };

/** How many places each of the first `count` masks hides. */
export function hiddenCounts(kind: Kind, count: number): readonly number[] {
  const known = counted[kind];
  while (known.length < count) known.push(hiddenIn(drawMask(kind, known.length + 1)));
  return known.slice(0, count);
}

/** Mean share hidden by the first `count` masks. */
export function meanShare(kind: Kind, count: number): number {
  return hiddenCounts(kind, count).reduce((sum, hidden) => sum + hidden, 0) / (count * places);
}

export const tubeletOf = (frame: number): number => Math.floor(frame / thickness);

/** One frame on while playing, as far as the last. */
export const step = (state: MaskState): MaskState => ({ ...state, frame: Math.min(frames - 1, state.frame + 1) });
