import { curve } from '../../kit/surface.ts';
import type { Point, Surface } from '../../kit/surface.ts';
import { coverClip } from '../../world/cover.ts';
import { drawFrame } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import type { Frame } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { frameOf, hiddenFrames, last } from './state.ts';
import type { BoxState } from './state.ts';

const frames = coverClip.map((state) => render(state));
const pictures = frames.map((frame) => toPicture(frame));
/** Frames far enough apart for their balls not to run together. */
const exposed = [0, 3, 12, last];
const exposures = toPicture(brightest(exposed.map((i) => frames[i] as Frame)));

/** The Box at a whole multiple of its pixels, with the path so far and, dashed, where the ball must be unseen. */
export function draw(state: BoxState, to: Surface): void {
  const scale = Math.min(14, Math.floor(to.width / box.size));
  const side = scale * box.size;
  const left = Math.floor((to.width - side) / 2);
  const now = frameOf(state);
  to.setHeight(side);
  drawFrame(to, [left, 0], scale, state.exposures ? exposures : (pictures[now] as (typeof pictures)[number]));
  const at = (i: number): Point => {
    const { x, y } = (coverClip[i] as (typeof coverClip)[number]).ball;
    return [left + x * scale, y * scale];
  };
  const until = state.exposures ? last : now;
  const hidden = hiddenFrames.filter((i) => i <= until);
  const first = hidden[0] ?? until + 1;
  const end = hidden.at(-1) ?? until;
  if (state.exposures) {
    curve(to, range(0, first).map(at), 'truth', true);
    curve(to, range(end, last).map(at), 'truth', true);
  }
  if (hidden.length === 0) return;
  if (hidden.length > 1) curve(to, range(first, end).map(at), 'belief', true);
  const shown = state.exposures ? (hidden[Math.floor(hidden.length / 2)] as number) : now;
  if (hidden.includes(shown)) {
    const [x, y] = at(shown);
    to.circle(x, y, box.radius * scale, { stroke: 'beliefOnFilm', width: 2.5, dash: [6, 4] });
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function brightest(list: readonly Frame[]): Frame {
  const result = Float32Array.from(list[0] as Frame);
  for (const frame of list) frame.forEach((value, i) => (result[i] = Math.max(result[i] as number, value)));
  return result;
}
