/** Shares that came out, on one axis: the reader's sample with its interval, and the exact value. */
import { leading, textWidth, wrap } from '../../kit/lines.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { doing, imagining, seeing } from './model.ts';
import { act, imagine, interval, kept, total, watch, type Count } from './sample.ts';
import { covered, type LadderState } from './state.ts';

interface Row {
  readonly label: string;
  readonly count: Count;
  readonly exact: number;
}

const rowHeight = 28;
const axis = 44;

function rowsOf(state: LadderState): readonly Row[] {
  const { rung, seed, clips } = state;
  if (rung === 'imagine') return [{ label: 'imagined', count: kept(imagine(seed, clips)), exact: imagining() }];
  const seen = watch(seed, clips);
  const rows = [
    { label: 'seen.nudged', count: total(seen.nudged), exact: seeing(true) },
    { label: 'seen.left', count: total(seen.left), exact: seeing(false) },
  ];
  if (rung === 'see' || covered(state)) return rows;
  const done = act(seed, clips);
  return [
    ...rows,
    { label: 'done.nudged', count: total(done.nudged), exact: doing(true) },
    { label: 'done.left', count: total(done.left), exact: doing(false) },
  ];
}

/** px */
export const sharesHeight = (state: LadderState): number => leading + rowsOf(state).length * rowHeight + axis;

export function drawShares(state: LadderState, to: Surface, top: number): void {
  const rows = rowsOf(state);
  const names = rows.map(({ label }) => to.label(label));
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name)))) + 10;
  const right = to.width - 44;
  const x = (share: number): number => left + share * (right - left);
  const plotTop = top + leading - 6;
  const bottom = plotTop + rows.length * rowHeight;
  for (const tick of right - left < 260 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]) {
    to.line([[x(tick), plotTop], [x(tick), bottom]], { stroke: 'rule' }); // prettier-ignore
    to.text(x(tick), bottom + 18, `${100 * tick}%`, { align: 'middle' });
  }
  to.line([[left, bottom], [right, bottom]], { stroke: 'edge' }); // prettier-ignore
  const [title = ''] = wrap(to.label('axis'), to.width);
  to.text((left + right) / 2, bottom + 38, title, { align: 'middle' });
  rows.forEach(({ count, exact }, i) => {
    const y = plotTop + (i + 0.5) * rowHeight;
    to.text(0, y + 5, names[i] ?? '', { paint: 'ink' });
    const [low, high] = interval(count);
    to.rect(x(low), y - 7, x(high) - x(low), 14, { fill: 'raised', stroke: 'edge' });
    if (count.all > 0) {
      const at = x(count.out / count.all);
      to.line([[at, y - 10], [at, y + 10]], { stroke: 'ink', width: 2 }); // prettier-ignore
    }
    mark(to, [x(exact), y], 'truth', 5);
    const share = count.all > 0 ? `${Math.round((100 * count.out) / count.all)}%` : '–';
    to.text(to.width, y + 5, share, { align: 'end', paint: 'ink', weight: 600 });
  });
}
