/** Where things stand in the drawing, px: Box and film, the films considered, the pushes, and what was recorded. */
import { leading } from '../../kit/lines.ts';
import { candidateCount, horizon } from '../../models/robot/candidates.ts';
import { box } from '../../world/state.ts';
import type { Plot } from '../chart/axes.ts';

export interface Layout {
  /** Upper left corners of Box and film, and their whole multiple. */
  readonly box: readonly [x: number, y: number];
  readonly film: readonly [x: number, y: number];
  readonly scale: number;
  readonly side: number;
  /** Upper left corner of the plan: beside the frames or under them. */
  readonly plan: readonly [x: number, y: number];
  /** First baseline of what stands over the candidates, corner of each, and their multiple. */
  readonly asked: number;
  readonly candidates: readonly (readonly [x: number, y: number])[];
  readonly small: number;
  /** Baseline of the line over the pushes, baseline of the pushes, and the middle of each. */
  readonly pushed: number;
  readonly pushes: number;
  readonly middles: readonly number[];
  readonly plot: Plot;
  /** What is covered until the reader has guessed. */
  readonly cover: readonly [left: number, top: number, width: number, height: number];
  readonly height: number;
}

const top = 26;
const gap = 4;
/** px that a line of the plan takes, of which there are five. */
export const planLine = 22;
const planLines = 5;

export function layoutOf(width: number): Layout {
  const isWide = width >= 560;
  const scale = isWide ? 8 : Math.floor((width - 16) / 2 / box.size);
  const side = scale * box.size;
  const filmLeft = isWide ? side + 16 : width - side;
  const under = top + side + 8;
  const plan = isWide ? ([filmLeft + side + 20, top] as const) : ([0, under] as const);
  const asked = isWide ? top + side + 34 : under + planLines * planLine + 26;
  const small = width >= 600 ? 3 : 2;
  const cell = small * box.size + gap;
  const across = Math.min(candidateCount / 2, Math.floor((width + gap) / cell));
  // Two lines on a narrow page.
  const from = asked + (isWide ? 10 : 10 + leading);
  const candidates = Array.from({ length: candidateCount }, (_, i) => {
    return [(i % across) * cell, from + Math.floor(i / across) * cell] as const;
  });
  const pushed = from + Math.ceil(candidateCount / across) * cell + 24;
  const pushes = pushed + (isWide ? 28 : 48);
  const step = Math.min(36, width / horizon);
  const plotTop = pushes + (isWide ? 70 : 88);
  const bottom = plotTop + 130;
  return {
    box: [0, top],
    film: [filmLeft, top],
    scale,
    side,
    plan,
    asked,
    candidates,
    small,
    pushed,
    pushes,
    middles: Array.from({ length: horizon }, (_, i) => step * (i + 0.5)),
    plot: { left: 48, right: width, top: plotTop, bottom },
    cover: [0, plotTop - 44, width, bottom + 96 - plotTop],
    height: bottom + 52,
  };
}
