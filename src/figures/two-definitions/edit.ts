/** One edit, in the simulator and inside the miniature: what is asked for, and what the miniature's film makes of it. */
import type { WorkRequest } from '../../kit/figure.ts';
import { clipLength, simulate } from '../../world/clip.ts';
import { crossing } from '../../world/edit.ts';
import type { PackedFilm } from '../../world/packed.ts';
import { framesOfSlot } from '../../world/slots.ts';
import type { Depth, State } from '../../world/state.ts';

/** Name of what was fitted to the model: src/instruments/video-dit.ts, which a test holds it to. */
export const instruments = 'video-dit/instruments';

/** What is edited: how high the ball is, or on which side of the pillar it passes. */
export const properties = ['position', 'side'] as const;
export type Property = (typeof properties)[number];

/** What the other frames do, as the reader expects; `skip` asks for the answer without a guess. */
export const expectations = ['follow', 'stay', 'skip'] as const;
export type Expectation = (typeof expectations)[number];

/** Slots in which the side can be edited; the height is edited in the first. */
export const sideSlots = ['1', '2'] as const;
export type SideSlot = (typeof sideSlots)[number];

export interface Made {
  readonly key: string;
  readonly property: Property;
  /** The slot that was edited. */
  readonly slot: number;
  /** px down that were asked for; 0 where the side was. */
  readonly down: number;
  readonly edited: PackedFilm;
  /** Center of the ball in each frame of the film without the edit, px; none where it shows none. */
  readonly unedited: readonly (readonly [x: number, y: number] | undefined)[];
  /** By slot, how much lower the edit puts the ball, px; none where one of the films shows none. */
  readonly shifts: readonly (number | undefined)[];
  /** By slot, on which side the films show their ball; none where it makes no difference. */
  readonly sides: readonly (Depth | undefined)[];
  /** The side that the film passes on without the edit. */
  readonly side: Depth;
}

export interface EditRequest extends WorkRequest {
  readonly property: Property;
  readonly slot: number;
  /** px */
  readonly down: number;
  /** Whether the side is changed. */
  readonly flips: boolean;
  readonly steps: number;
  /** The simulator's clip from the same opening, unedited. Made in the page, which has the simulator anyway. */
  readonly truth: readonly State[];
  /** What the ball of the edited slot is asked to be halfway through it: x, y, vx, vy; none where its height stays. */
  readonly target: readonly number[] | undefined;
}

/**
 * Where the opening begins. To see what an edit of its height does the ball passes in front, and the opening says so;
 * to edit its side the opening has to leave that open.
 */
export const openings: Readonly<Record<Property, State>> = {
  position: { ...crossing, depth: 'front' },
  side: { ball: { x: 2.4, y: 8, vx: 0.95, vy: -0.4 }, depth: 'behind' },
};

/** Chooses the noise. */
export const seed = 4;

/** The simulator's states when the side is changed from a slot on, or not. */
export function simulatedSide(side: Depth, slot: number, flips: boolean): readonly State[] {
  return simulate({ ...openings.side, depth: side }, clipLength).map((state, frame) =>
    flips && frame >= framesOfSlot(slot)[0] ? { ...state, depth: otherSide(side) } : state,
  );
}

export const otherSide = (side: Depth): Depth => (side === 'front' ? 'behind' : 'front');

/** How much of the edit a slot of the reader's own clip shows: 1 for all of it; none where there is nothing to compare. */
export function followedIn({ property, down, shifts, sides, side }: Made, slot: number): number | undefined {
  if (property === 'side') {
    const seen = sides[slot];
    return seen === undefined ? undefined : seen === side ? 0 : 1;
  }
  const shift = shifts[slot];
  return shift === undefined || down === 0 ? undefined : shift / down;
}
