/** The recorded table: what is read at each layer and noise level, and out of inputs that a probe has to beat. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { framesOfSlot } from '../../world/slots.ts';
import type { TablePlace } from './layout.ts';
import { cellsOf, inputs, knowledge, levels, seeds, type Spread } from './recorded.ts';
import { layers, type ProbeState } from './state.ts';

export function drawTable(state: ProbeState, to: Surface, place: TablePlace): void {
  const { top, left, cell, row, rows } = place;
  const first = rows[0] as number;
  const of = fill(to.label('of'), { seeds });
  const title = wrap(fill(to.label(`table.${state.quantity}`), { of }), to.width);
  paragraph(to, 0, top + 6, title, { weight: 600, paint: 'ink' });
  const frames = fill(to.label('table.slot'), framesNamed(state.slot));
  if (left > 0) to.text(0, first - 8, frames, { size: 13, paint: 'tau' });
  const now = nearestLevel(state.noiseLevel);
  levels.forEach((level, i) => {
    const weight = i === now ? 600 : 400;
    const style = { size: 13, weight, paint: 'noise', align: 'middle' } as const;
    to.text(left + (i + 0.5) * cell, first - 8, `t ${level.toFixed(2)}`, style);
  });
  const isCovered = state.answer === 'covered';
  inputs.forEach((input, i) => {
    const y = rows[i] as number;
    const isAnswer = i < layers.length;
    // Names that stand over their cells would stand on the cover.
    if (isCovered && isAnswer && place.name > 0) return;
    const isNow = input === state.layer && !isCovered;
    const name = { paint: isAnswer ? 'belief' : 'ink2', weight: isNow ? 600 : 400, size: 14 } as const;
    to.text(0, y + (place.name > 0 ? 14 : 18), to.label(`input.${input}`), name);
    if (isCovered && isAnswer) return;
    const cells = cellsOf(input, state);
    cells.forEach((spread, column) => {
      const x = left + column * cell;
      const width = cells.length === 1 ? to.width - left : cell;
      drawCell(state, to, [x, y + place.name, width - 3, row - place.name - 3], spread);
    });
    if (isNow) {
      const box = [left + now * cell, y + place.name, cell - 3, row - place.name - 3] as const;
      to.rect(...box, { stroke: 'ink', width: 2.5 });
    }
  });
  if (!isCovered) return;
  const bottom = (rows[layers.length - 1] as number) + row;
  coverWith(to, [left, first, to.width - left, bottom - first - 3], to.label('covered'));
}

function drawCell(
  state: ProbeState,
  to: Surface,
  [x, y, width, height]: readonly [number, number, number, number],
  spread: Spread,
): void {
  to.rect(x, y, width, height, { fill: 'raised' });
  // Never so dark that the number could not be read in either theme.
  const share = 0.45 * knowledge(spread, state) ** 2;
  if (share > 0.005) to.rect(x, y, width, height, { fill: 'belief', opacity: share });
  const text = state.spread ? `${number(state, spread.low)}–${number(state, spread.high)}` : number(state, spread.mean);
  to.text(x + width / 2, y + height / 2 + 5, text, { size: 14, paint: 'ink', align: 'middle' });
}

/** As the table and the sentence print it. */
export function number({ quantity }: Pick<ProbeState, 'quantity'>, value: number): string {
  if (quantity === 'side') return `${Math.round(100 * value)}%`;
  const text = value.toFixed(quantity === 'position' ? 1 : 2);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** Column of the recorded level that is nearest. */
export function nearestLevel(noiseLevel: number): number {
  const far = levels.map((level) => Math.abs(level - noiseLevel));
  return far.indexOf(Math.min(...far));
}

function framesNamed(slot: ProbeState['slot']): { readonly first: number; readonly last: number } {
  const [first, last] = framesOfSlot(Number(slot));
  return { first, last };
}
