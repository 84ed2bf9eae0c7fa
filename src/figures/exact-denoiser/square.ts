import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import { edge, guessEdge, inSquare, stemHeight, type Layout } from './layout.ts';
import { bestGuess, guesserAt, opinions } from './mixture.ts';
import { isCovered, mixtureOf, type DenoiserState } from './state.ts';

/** Values of z: many where the steps are steep. */
function gridFor(t: number): readonly number[] {
  const count = t < 0.3 ? 220 : 66;
  return Array.from({ length: count + 1 }, (_, i) => -edge + (i / count) * 2 * edge);
}

/** The best guess for every noisy value at the present level: level at the mean in noise, steps in between, z itself in the end. */
export function drawGuesses(state: DenoiserState, to: Surface, place: Layout): void {
  const { left, top, side } = place.guess;
  const bottom = top + side;
  const mixture = mixtureOf(state);
  to.text(left, top - 34, to.label('best'), { weight: 600, paint: 'belief' });
  to.text(left, top - 15, to.label('bestOf'));
  for (const value of [-2, -1, 0, 1, 2]) {
    const [x, y] = inSquare(place, value, value);
    to.line([[left, y], [left + side, y]], { stroke: 'rule' }); // prettier-ignore
    if (value % 2 === 0) to.text(left - 7, y + 5, signed(value), { align: 'end' });
    to.line([[x, bottom], [x, bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    if (value % 2 === 0) to.text(x, bottom + 20, signed(value), { align: 'middle' });
  }
  to.line([[left, bottom], [left + side, bottom]], { stroke: 'edge' }); // prettier-ignore
  to.text(left + side, bottom + 40, to.label('noisyAxis'), { align: 'end' });
  const best = guesserAt(mixture, state.noiseLevel);
  const curved = gridFor(state.noiseLevel).map((z) => [z, best(z)] as const);
  const inside = curved.filter(([, guess]) => Math.abs(guess) <= guessEdge);
  const diagonal: readonly Point[] = [inSquare(place, -guessEdge, -guessEdge), inSquare(place, guessEdge, guessEdge)];
  to.line(diagonal, { stroke: 'edge', dash: [1, 3] });
  if (isCovered(state)) return to.hatch(left, top, side, side, 'edge');
  curve(
    to,
    inside.map(([z, guess]) => inSquare(place, z, guess)),
    'belief',
  );
  reading(state, to, place);
  stems(state, to, place);
}

/** How probable each kind is, at its center. Numbers are left out where they would run together or into the line. */
function stems(state: DenoiserState, to: Surface, place: Layout): void {
  const { left, side } = place.guess;
  const base = place.stems;
  const mixture = mixtureOf(state);
  to.text(left, base - stemHeight - 26, to.label('kinds'), { weight: 600, paint: 'belief' });
  to.line([[left, base], [left + side, base]], { stroke: 'edge' }); // prettier-ignore
  opinions(mixture, state.noisy, state.noiseLevel).forEach(({ weight }, k) => {
    const [x] = inSquare(place, mixture[k]?.center ?? 0, 0);
    const tip = base - stemHeight * weight;
    to.line([[x, base], [x, tip]], { stroke: 'belief', width: 2.5, dash: [6, 4] }); // prettier-ignore
    mark(to, [x, tip], 'belief', 4);
    if (weight > (mixture.length < 4 ? 0.05 : 0.5)) to.text(x + 9, tip + 5, `${Math.round(100 * weight)}%`);
  });
  for (const z of [-2, 0, 2]) to.text(inSquare(place, z, 0)[0], base + 20, signed(z), { align: 'middle' });
}

/** The reader's value on its way to the curve and over to the guess. */
function reading({ noisy, noiseLevel, ...state }: DenoiserState, to: Surface, place: Layout): void {
  const { left, top, side } = place.guess;
  const guess = bestGuess(mixtureOf({ noisy, noiseLevel, ...state }), noisy, noiseLevel);
  const on = inSquare(place, noisy, guess);
  const foot: Point = [on[0], top + side];
  to.line([foot, on, [left, on[1]]], { stroke: 'ink3' });
  mark(to, foot, 'action', 5);
  mark(to, on, 'belief', 6);
}

/** With a true minus sign. */
export function signed(value: number): string {
  return String(value).replace('-', '−');
}
