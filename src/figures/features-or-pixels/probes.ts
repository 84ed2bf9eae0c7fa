/** What probes read of the ball, model by model: x, y and the velocities, each training a part of the line. */
import { coverWith } from '../../kit/cover.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { lines, quantities, rowOf, type Line, type Quantity } from './recorded.ts';
import { isOpen, type FeaturesState } from './state.ts';

const rowTall = 22;
const groupTall = lines.length * rowTall + 44;
/** R² below this is drawn at the left edge. */
const least = -0.2;

export function drawProbes(state: FeaturesState, to: Surface): void {
  const wide = to.width >= 560;
  const width = wide ? (to.width - 32) / 2 : to.width;
  const groups = wide ? 2 : quantities.length;
  to.setHeight(groups * groupTall + 8);
  quantities.forEach((quantity, at) => {
    const x = wide ? (at % 2) * (width + 32) : 0;
    const y = (wide ? Math.floor(at / 2) : at) * groupTall;
    drawGroup(state, to, quantity, [x, y, width]);
  });
  if (!isOpen(state)) coverWith(to, [0, 24, to.width, groups * groupTall - 28], to.label('covered'));
}

function drawGroup(
  state: FeaturesState,
  to: Surface,
  quantity: Quantity,
  [x, y, width]: readonly [number, number, number],
): void {
  to.text(x, y + 14, to.label(`quantity.${quantity}`), { size: 14, weight: 600, paint: 'ink' });
  const [left, right] = [x + 148, x + width - 44];
  const toX = (r2: number): number =>
    left + ((right - left) * (Math.min(1, Math.max(least, r2)) - least)) / (1 - least);
  const bottom = y + 24 + lines.length * rowTall;
  for (const tick of [0, 0.5, 1]) {
    to.line([[toX(tick), y + 24], [toX(tick), bottom]], { stroke: tick === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(toX(tick), bottom + 14, String(tick), { size: 13, align: 'middle' });
  }
  lines.forEach((line, at) => {
    const middle = y + 24 + rowTall * (at + 0.5);
    const [mean, low, high] = rowOf(state.backdrop, line)[state.reading][quantity];
    to.text(x, middle + 5, to.label(nameOf(line)), { size: 13, paint: line.tuned ? 'ink' : 'ink2' });
    to.line([[toX(low), middle], [toX(high), middle]], { stroke: 'ink3', width: 1.5 }); // prettier-ignore
    if (line.model === 'raw') mark(to, [toX(mean), middle], 'truth', 4);
    else if (line.model === 'untrained') to.circle(toX(mean), middle, 4, { stroke: 'ink3', width: 2, fill: 'ground' });
    else mark(to, [toX(mean), middle], 'belief', line.tuned ? 5 : 3);
    to.text(x + width, middle + 5, mean.toFixed(2).replace('-', '−'), { size: 13, align: 'end', paint: 'ink' });
  });
}

function nameOf({ model, tuned }: Line): string {
  return `model.${model}${tuned ? '' : '.untuned'}`;
}
