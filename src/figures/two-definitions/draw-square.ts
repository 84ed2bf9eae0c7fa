import { curve, mark, type Picture, type Surface } from '../../kit/surface.ts';
import { drawFrame } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box, type Ball } from '../../world/state.ts';
import { codeLength, type Code } from './code.ts';
import { arrow } from './draw-outcome.ts';
import { lowerFrame, type Area } from './layout.ts';
import { square, type DefinitionsState } from './state.ts';
import { size } from './text.ts';

const scale = lowerFrame / box.size;
const codeSide = 8;
const cell = 6;
const codeSize = codeSide * cell;

/** Two ways from a ball to the next row: physics above, the code below. Where they part, the gap is drawn. */
export function drawSquare(state: DefinitionsState, to: Surface, { x, y, width }: Area): void {
  const { from, before, code, read, physics } = square(state);
  const right = x + Math.min(width - lowerFrame - 66, 190);
  const top = y + 22;
  const low = top + lowerFrame + 44;
  const middle = (x + lowerFrame + right) / 2;
  const inset = (lowerFrame - codeSize) / 2;

  to.text(x, y + 10, to.label('square.from'), { size: 13, paint: 'tau' });
  to.text(right, y + 10, to.label('square.to'), { size: 13, paint: 'tau' });
  drawFrame(to, [x, top], scale, shown(from));
  drawFrame(to, [right, top], scale, shown(physics));
  const seen = (ball: Ball): readonly [number, number] => [right + ball.x * scale, top + ball.y * scale];
  const gap = Math.hypot(read.x - physics.x, read.y - physics.y);
  if (gap > 1) curve(to, [seen(physics), seen(read)], 'error');
  to.circle(...seen(read), box.radius * scale + 2, { stroke: 'beliefOnFilm', width: 2, dash: [4, 3] });
  to.picture(x + inset, low, cell, grid(before));
  to.picture(right + inset, low, cell, grid(code));

  arrow(to, [x + lowerFrame + 8, top + lowerFrame / 2], [right - 8, top + lowerFrame / 2]);
  arrow(to, [x + lowerFrame - inset + 8, low + codeSize / 2], [right + inset - 8, low + codeSize / 2]);
  arrow(to, [x + lowerFrame / 2, top + lowerFrame + 6], [x + lowerFrame / 2, low - 6]);
  arrow(to, [right + lowerFrame / 2, low - 6], [right + lowerFrame / 2, top + lowerFrame + 6]);
  const small = { size: 13, align: 'middle' } as const;
  to.text(middle, top + lowerFrame / 2 - 7, to.label('square.physics'), small);
  to.text(middle, low + codeSize / 2 - 7, to.label('square.code'), small);
  to.text(x + lowerFrame / 2 + 8, (top + lowerFrame + low) / 2 + 5, to.label('square.encode'), { size: 13 });
  to.text(right + lowerFrame / 2 + 8, (top + lowerFrame + low) / 2 + 5, to.label('square.read'), { size: 13 });
  const beside = right + lowerFrame + 8;
  to.text(beside, top + lowerFrame / 2 - 4, to.label('square.gap'), { size: 13 });
  picture(to, right + inset + codeSize + 5, low + codeSize / 2, state);
  const paint = gap > 1 ? 'error' : 'ink';
  to.text(beside, top + lowerFrame / 2 + 14, `${size(gap)} px`, { size: 13, weight: 600, paint });
}

/** Whether the picture is drawn from what the probe reads. */
function picture(to: Surface, x: number, y: number, { build }: DefinitionsState): void {
  const used = build === 'whole' || build === 'scrambled';
  arrow(to, [x, y], [x + 22, y], used);
  if (!used) mark(to, [x + 9, y], 'error', 5);
  to.text(x + 26, y + 5, to.label('square.picture'), { size: 13 });
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
