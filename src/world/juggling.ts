/**
 * What one can be asked to do in the Box with a paddle: catch the ball three times, each time on a given part of the
 * paddle. The instructions are a table and the simulator decides whether one was carried out.
 */
import { paddle } from './paddle.ts';

/** Where on the paddle the ball is to land: on a half of it, on the third in the middle, or anywhere. */
export type Part = 'left' | 'middle' | 'right' | 'any';

/** A fixed vocabulary: to each instruction belongs the list of its steps, to be looked up. */
export const instructions = {
  keep: ['any', 'any', 'any'],
  middle: ['middle', 'middle', 'middle'],
  left: ['left', 'left', 'left'],
  right: ['right', 'right', 'right'],
  across: ['left', 'middle', 'right'],
  back: ['right', 'middle', 'left'],
  zigzag: ['left', 'right', 'left'],
  zagzig: ['right', 'left', 'right'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type Instruction = keyof typeof instructions;

export const instructionNames = Object.keys(instructions) as readonly Instruction[];

const { reach } = paddle;

/** From where to where a part goes, px right of the paddle's center. */
export const parts: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  left: [-reach, 0],
  middle: [-reach / 3, reach / 3],
  right: [0, reach],
  any: [-reach, reach],
};

/** Whether a ball that lands so far right of the paddle's center, px, has landed there. */
export function landsOn(offset: number, part: Part): boolean {
  const [from, to] = parts[part];
  return offset >= from && offset <= to;
}

/** The middle of a part, px right of the paddle's center: what is best aimed at. */
export function aimOf(part: Part): number {
  const [from, to] = parts[part];
  return (from + to) / 2;
}
