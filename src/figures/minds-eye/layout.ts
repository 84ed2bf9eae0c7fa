import { leading } from '../../kit/lines.ts';
import { box } from '../../world/state.ts';
import { experimentOf } from './state.ts';
import type { MindsEyeState } from './state.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where boxes, ruler and prompt go: prompt beside the boxes where there is room, else under them. px. */
export interface Layout {
  /** px a pixel of the film */
  readonly scale: number;
  readonly lefts: readonly number[];
  readonly side: number;
  /** Right end of the last box. */
  readonly right: number;
  /** Baseline of the title of the boxes. */
  readonly title: number;
  readonly top: number;
  /** First baseline of the notes under the boxes. */
  readonly notes: number;
  /** Baseline of the ruler. */
  readonly ruler: number;
  /** First baseline of what the reader and the Box say. */
  readonly verdict: number;
  /** The reader's words under the Box's, not beside them. */
  readonly stacked: boolean;
  /** End of all that. */
  readonly bottom: number;
  /** The question as a program, above the prompt or above all. */
  readonly program: Place;
  readonly prompt: Place;
}

export function layoutOf(state: MindsEyeState, width: number): Layout {
  const count = experimentOf(state).runs.length;
  const roomy = width >= 840;
  const beside = roomy || (count === 1 && width >= 560);
  const gap = width < 400 ? 16 : 24;
  const room = roomy ? 528 : beside ? 264 : width;
  const largest = count === 1 && roomy ? 14 : 10;
  const scale = Math.min(largest, Math.floor((room - gap * (count - 1)) / count / box.size));
  const side = scale * box.size;
  const lefts = Array.from({ length: count }, (_, i) => i * (side + gap));
  const right = (lefts.at(-1) ?? 0) + side;
  // A title and a line a world.
  const programHeight = 28 + count * leading + 20;
  const title = beside ? 16 : programHeight + 16;
  const notes = title + 12 + side + leading + 4;
  // A narrow box has its note in two lines.
  const ruler = notes + (side < 230 ? 3 : 2) * leading + 14;
  const verdict = ruler + 2 * leading + 10;
  // Both answers in one row where they fit.
  const stacked = right < 400;
  const bottom = verdict + (stacked ? 24 : 0) + 8;
  const x = beside ? right + (roomy ? 48 : 32) : 0;
  const program = { x, y: 0, width: width - x };
  const prompt = { x, y: beside ? programHeight : bottom + 20, width: width - x };
  return { scale, lefts, side, right, title, top: title + 12, notes, ruler, verdict, stacked, bottom, program, prompt };
}
