import { arrow } from '../../kit/arrow.ts';
import { size } from '../../kit/numbers.ts';
import { curve, mark, type Picture, type Surface } from '../../kit/surface.ts';
import { drawFrame } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box, type Ball } from '../../world/state.ts';
import { codeLength, type Code } from './code.ts';
import { above, between, codeSide, type Layout } from './layout.ts';
import { isUsed, square, tolerance, type CodesState } from './state.ts';

const small = { size: 13 } as const;

/** px that the word beside the frames and the code takes. */
const wordRoom = 66;

/** Two ways from a ball to the next row: physics above, the code below. Where they part, the gap is drawn. */
export function drawSquare(state: CodesState, to: Surface, { square: { x, y, width, scale, cell } }: Layout): void {
  const { from, before, code, read, physics } = square(state);
  const [frameSide, gridSide] = [scale * box.size, cell * codeSide];
  const right = x + Math.min(width - frameSide - wordRoom, 2.65 * frameSide);
  const top = y + above;
  const low = top + frameSide + between;
  const inset = (frameSide - gridSide) / 2;

  to.text(x, top - 12, to.label('square.from'), { ...small, paint: 'tau' });
  to.text(right, top - 12, to.label('square.to'), { ...small, paint: 'tau' });
  drawFrame(to, [x, top], scale, shown(from));
  drawFrame(to, [right, top], scale, shown(physics));
  const seen = (ball: Ball): readonly [number, number] => [right + ball.x * scale, top + ball.y * scale];
  const gap = Math.hypot(read.x - physics.x, read.y - physics.y);
  const isApart = gap > tolerance;
  if (isApart) curve(to, [seen(physics), seen(read)], 'error');
  to.circle(...seen(read), box.radius * scale + 2, { stroke: 'beliefOnFilm', width: 2, dash: [4, 3] });
  to.picture(x + inset, low, cell, grid(before));
  to.picture(right + inset, low, cell, grid(code));

  const [frameMiddle, gridMiddle] = [top + frameSide / 2, low + gridSide / 2];
  const [one, other] = [x + frameSide / 2, right + frameSide / 2];
  arrow(to, [x + frameSide + 8, frameMiddle], [right - 8, frameMiddle]);
  arrow(to, [x + frameSide - inset + 8, gridMiddle], [right + inset - 8, gridMiddle]);
  arrow(to, [one, top + frameSide + 6], [one, low - 6]);
  arrow(to, [other, low - 6], [other, top + frameSide + 6]);
  const names = [
    [(one + other) / 2, frameMiddle - 7, 'square.physics', 'middle'],
    [(one + other) / 2, gridMiddle - 7, 'square.code', 'middle'],
    [one + 8, low - between / 2 + 5, 'square.encode', 'start'],
    [other + 8, low - between / 2 + 5, 'square.read', 'start'],
    [right + frameSide + 8, frameMiddle - 4, 'square.gap', 'start'],
  ] as const;
  for (const [left, baseline, key, align] of names) to.text(left, baseline, to.label(key), { ...small, align });
  const paint = isApart ? 'error' : 'ink';
  to.text(right + frameSide + 8, frameMiddle + 14, `${size(gap)} px`, { ...small, weight: 600, paint });
  painted(to, right + inset + gridSide + 5, gridMiddle, isUsed(state));
}

/** Whether the picture is drawn from what the probe reads. */
function painted(to: Surface, x: number, y: number, used: boolean): void {
  arrow(to, [x, y], [x + 22, y], used);
  if (!used) mark(to, [x + 9, y], 'error', 5);
  to.text(x + 26, y + 5, to.label('square.picture'), small);
}

/** In front of the pillar, because here the ball itself is meant and not what a camera sees. */
function shown({ x, y }: Ball): Picture {
  return toPicture(render({ ball: { x, y, vx: 0, vy: 0 }, depth: 'front' }));
}

/** The numbers of a code as cells, dark where they are low. */
function grid(code: Code): Picture {
  const largest = code.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const values = Float32Array.from({ length: codeLength }, (_, i) => (code[i] as number) / largest);
  return toPicture(values, codeSide);
}
