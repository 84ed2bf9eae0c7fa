import { fill } from '../../kit/fill.ts';
import { curve, mark, type Surface } from '../../kit/surface.ts';
import { blockCost } from './cut.ts';

/** The part of attention in the work of a block, by number of tokens: the curve, and where the reader stands on it. */
export function drawCost(
  to: Surface,
  count: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { total, attention } = blockCost(count);
  const share = `${(100 * attention).toFixed(1)}%`;
  to.text(at.x, at.y, fill(to.label('attention'), { share }), { weight: 600, paint: 'ink' });
  to.text(at.x, at.y + 20, fill(to.label('cost'), { cost: billions(total) }));

  const plot = { left: at.x + 6, right: at.x + at.width - 46, top: at.y + 36, bottom: at.y + 116 };
  const x = (tokens: number): number =>
    plot.left + (Math.max(0, Math.log2(Math.max(1, tokens))) / largest) * (plot.right - plot.left);
  const y = (part: number): number => plot.bottom - part * (plot.bottom - plot.top);
  for (const part of [0, 0.5, 1]) {
    to.line([[plot.left, y(part)], [plot.right, y(part)]], { stroke: part === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(plot.right + 8, y(part) + 5, `${100 * part}%`, { size: 13, paint: 'ink3' });
  }
  for (const tokens of [1, 16, 256, 4096, 65536]) {
    to.line([[x(tokens), plot.bottom], [x(tokens), plot.bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    const align = tokens === 1 ? 'start' : 'middle';
    to.text(x(tokens), plot.bottom + 20, whole(tokens), { size: 13, align, paint: 'ink3' });
  }
  to.text((plot.left + plot.right) / 2, plot.bottom + 38, to.label('axis'), {
    size: 13,
    align: 'middle',
    paint: 'ink3',
  });
  const powers = Array.from({ length: 4 * largest + 1 }, (_, quarter) => 2 ** (quarter / 4));
  curve(to, powers.map((tokens) => [x(tokens), y(blockCost(tokens).attention)]), 'truth'); // prettier-ignore
  if (count > 0) mark(to, [x(count), y(attention)], 'action', 6);
}

/** The axis ends at 2¹⁶ tokens: 512 × 512 pixels in patches of 2. */
const largest = 16;

export function whole(value: number): string {
  return value.toLocaleString('en');
}

/** Billions, to three digits. */
function billions(value: number): string {
  return (value / 1e9).toLocaleString('en', { maximumSignificantDigits: 3 });
}
