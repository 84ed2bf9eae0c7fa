/** The share hidden by every mask drawn so far, with its mean, beside the share that the paper gives. */
import { fill } from '../../kit/fill.ts';
import { textWidth } from '../../kit/lines.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { hiddenCounts, meanShare, places, published, type MaskState } from './state.ts';

const head = 44;
const plot = 56;
/** px */
export const sharesHeight = head + plot + 46;

const lowest = 0.3;

export function drawShares({ kind, mask }: MaskState, to: Surface, top: number): void {
  const counts = hiddenCounts(kind, mask);
  const mean = meanShare(kind, mask);
  const [left, right] = [8, to.width - 16];
  const x = (share: number): number => left + ((Math.max(lowest, share) - lowest) / (1 - lowest)) * (right - left);
  const [from, bottom] = [top + head, top + head + plot];
  const columns = new Map<number, number>();
  for (const hidden of counts) columns.set(hidden, (columns.get(hidden) ?? 0) + 1);
  const tallest = Math.max(4, ...columns.values());
  const width = Math.max(2, (right - left) / ((1 - lowest) * places) - 1);
  for (const [hidden, count] of columns) {
    const height = ((plot - 12) * count) / tallest;
    to.rect(x(hidden / places) - width / 2, bottom - height, width, height, { fill: 'edge' });
  }
  to.line([[left, bottom], [right, bottom]], { stroke: 'edge' }); // prettier-ignore
  for (const tick of [0.3, 0.5, 0.7, 0.9]) {
    to.line([[x(tick), bottom], [x(tick), bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    to.text(x(tick), bottom + 20, `${Math.round(100 * tick)}%`, { align: tick === lowest ? 'start' : 'middle' });
  }
  to.text((left + right) / 2, bottom + 40, to.label('axis'), { align: 'middle' });
  to.line([[x(published), top + 7], [x(published), bottom]], { stroke: 'ink', width: 2.5 }); // prettier-ignore
  to.text(x(published) - 8, top + 12, to.label('published'), { align: 'end', paint: 'ink' });
  to.line([[x(mean), from - 12], [x(mean), bottom]], { stroke: 'ink', width: 1.5 }); // prettier-ignore
  const text = fill(to.label(mask === 1 ? 'one' : 'mean'), { mask, mean: (100 * mean).toFixed(1) });
  const wide = textWidth(text);
  const before = x(mean) - 8 - wide >= 0;
  const end = before ? x(mean) - 8 : Math.min(to.width, x(mean) + 8 + wide);
  // A plate keeps the label readable where it crosses the line of the paper.
  to.rect(end - wide, from - 22, wide, 16, { fill: 'ground' });
  to.text(before ? end : end - wide, from - 10, text, { align: before ? 'end' : 'start', paint: 'ink' });
  mark(to, [x((counts.at(-1) ?? 0) / places), bottom], 'action', 5);
}
