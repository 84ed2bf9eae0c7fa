/** Every error so far: a row for the reader and one for each baseline, a mark for each round, and the means. */
import { balanced, leading, textWidth } from '../../kit/lines.ts';
import { mark, type Meaning, type Surface } from '../../kit/surface.ts';
import { errorsOf, mean, predictors, type BounceState } from './state.ts';

const row = 34;
const axis = 46;
/** px */
export const chartHeight = predictors.length * row + axis;

/** px of the Box; what is farther off stands at the end. */
const farthest = 16;

export function drawChart({ guesses }: BounceState, to: Surface, top: number): void {
  const errors = errorsOf(guesses);
  const names = predictors.map((who) => to.label(who));
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name)))) + 14;
  const right = to.width - 48;
  const bottom = top + predictors.length * row;
  const x = (error: number): number => left + (Math.min(farthest, error) / farthest) * (right - left);
  for (const tick of [0, 4, 8, 12, 16]) {
    to.line([[x(tick), top], [x(tick), bottom]], { stroke: 'rule' }); // prettier-ignore
    to.text(x(tick), bottom + 18, tick === farthest ? `${tick}+` : String(tick), { align: 'middle' });
  }
  to.line([[left, bottom], [right, bottom]], { stroke: 'edge' }); // prettier-ignore
  to.text((left + right) / 2, bottom + 38, to.label('axis'), { align: 'middle' });
  to.text(to.width, top - 4, to.label('mean'), { align: 'end' });
  predictors.forEach((who, i) => {
    const y = top + (i + 0.5) * row;
    to.text(0, y + 5, names[i] ?? '', { paint: 'ink', weight: who === 'you' ? 600 : 400 });
    const places = errors.map((error) => x(error[who]));
    drawMarks(to, places, y, who === 'you' ? 'action' : 'belief');
    const average = mean(errors, who);
    if (average === undefined) return;
    to.line([[x(average), y - 14], [x(average), y + 14]], { stroke: 'ink', width: 2.5 }); // prettier-ignore
    to.text(to.width, y + 5, average.toFixed(1), { align: 'end', paint: 'ink', weight: 600 });
  });
  if (errors.length > 0) return;
  const lines = balanced(to.label('noGuesses'), right - left - 12);
  lines.forEach((line, i) => {
    const half = textWidth(line) / 2 + 4;
    const baseline = (top + bottom) / 2 + 5 + (i - (lines.length - 1) / 2) * leading;
    to.rect((left + right) / 2 - half, baseline - 14, 2 * half, leading, { fill: 'ground' });
    to.text((left + right) / 2, baseline, line, { align: 'middle' });
  });
}

/** A mark for each round; where several would cover one another they stand above and below. The last is the largest. */
function drawMarks(to: Surface, places: readonly number[], y: number, meaning: Meaning): void {
  const wide = 9;
  const stacks = new Map<number, number>();
  for (const place of places) {
    const stack = Math.round(place / wide);
    stacks.set(stack, (stacks.get(stack) ?? 0) + 1);
  }
  const risen = new Map<number, number>();
  places.forEach((place, i) => {
    const stack = Math.round(place / wide);
    const number = risen.get(stack) ?? 0;
    risen.set(stack, number + 1);
    const apart = Math.min(6, (row - 12) / Math.max(1, (stacks.get(stack) ?? 1) - 1));
    const rise = Math.ceil(number / 2) * (number % 2 === 0 ? 1 : -1) * apart;
    mark(to, [place, y + rise], meaning, i === places.length - 1 ? 5 : 3);
  });
}
