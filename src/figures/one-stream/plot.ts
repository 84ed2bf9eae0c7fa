/** The curve that turns an angle into a token. */
import { curve, mark } from '../../kit/surface.ts';
import type { Point, Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';
import { bins, binOf, shift, uncompandedBinOf } from './mu-law.ts';
import { whole } from './numbers.ts';
import type { StreamState } from './state.ts';

const samples = Array.from({ length: 181 }, (_, i) => (Math.PI * (i - 90)) / 90);

export function drawPlot(state: StreamState, to: Surface, { plot }: Layout): void {
  const { x, y, width, height } = plot;
  to.text(x, y, to.label('plot'), { weight: 600, paint: 'ink' });
  const [left, right, top, bottom] = [x + 54, x + width - 8, y + 18, y + height];
  const xOf = (angle: number): number => left + ((right - left) * (angle + Math.PI)) / (2 * Math.PI);
  const yOf = (bin: number): number => bottom - ((bottom - top) * bin) / (bins - 1);
  for (const bin of [0, bins / 2, bins - 1]) {
    to.line([[left, yOf(bin)], [right, yOf(bin)]], { stroke: 'rule' }); // prettier-ignore
    to.text(left - 8, yOf(bin) + 5, whole(shift + bin), { align: 'end', paint: 'ink3' });
  }
  for (const [angle, label] of [
    [-Math.PI, 'left'],
    [0, 'middle'],
    [Math.PI, 'right'],
  ] as const) {
    // prettier-ignore
    to.line([[xOf(angle), bottom], [xOf(angle), bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    to.text(xOf(angle), bottom + 20, to.label(`axis.${label}`), { align: label === 'left' ? 'start' : label === 'right' ? 'end' : 'middle', paint: 'ink3' }); // prettier-ignore
  }
  const points = (bin: (angle: number) => number): Point[] => samples.map((angle) => [xOf(angle), yOf(bin(angle))]);
  to.line(points(uncompandedBinOf), { stroke: 'ink3', width: 1.5, dash: [4, 4] });
  curve(to, points(binOf), 'truth');
  to.text(right, yOf(bins * 0.78) - 8, to.label('companded'), { align: 'end', paint: 'ink' });
  to.text(right, yOf(bins / 2) + 20, to.label('even'), { align: 'end', paint: 'ink3' });
  const at: Point = [xOf(state.shoulder), yOf(binOf(state.shoulder))];
  to.line([at, [at[0], bottom]], { stroke: 'edge', dash: [2, 3] });
  to.line([at, [left, at[1]]], { stroke: 'edge', dash: [2, 3] });
  mark(to, at, 'action', 5);
}
