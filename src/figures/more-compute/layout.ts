/** Where things stand on a surface of a given width, px. */
import type { Point } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';
import { recorded } from '../../models/video-dit/recorded.ts';
import { rungs } from './state.ts';

/** Of a panel, from its top: name and budget over the frame, what is so in the frame and the clip's errors under it. */
const head = 40;
const now = 20;
export const plot = 52;
const foot = 40;

export interface Layout {
  /** Screen pixels of a pixel of the Box. */
  readonly scale: number;
  /** Upper left corners: the Box first, then a panel a rung. */
  readonly panels: readonly Point[];
  /** From a panel's top. */
  readonly frame: number;
  readonly now: number;
  readonly plot: number;
  readonly scores: number;
  readonly height: number;
}

export const row = 26;
/** A row a rung and one for the report, then the rules; a head over each. */
export const scoresHead = 44;
export const rulesHead = 34;

export function layoutOf(width: number): Layout {
  const across = width >= 590 ? 1 + rungs.length : 3;
  const scale = Math.min(7, Math.floor((width - (across - 1) * 14) / across / box.size));
  const side = scale * box.size;
  const gap = Math.min(36, Math.floor((width - across * side) / (across - 1)));
  const tall = head + side + now + plot + foot;
  const panels = Array.from({ length: 1 + rungs.length }, (_, i): Point => [
    (i % across) * (side + gap),
    Math.floor(i / across) * (tall + 20),
  ]);
  const scores = Math.ceil(panels.length / across) * (tall + 20) + 12;
  const rows = (rungs.length + 1 + recorded.rules.length) * row;
  return {
    scale,
    panels,
    frame: head,
    now: head + side + 15,
    plot: head + side + now + 6,
    scores,
    height: scores + scoresHead + rulesHead + rows + 26,
  };
}
