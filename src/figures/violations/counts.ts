/** Recorded: the share of held-out clips in which each fault occurs at least once, by training budget. */
import { fill } from '../../kit/fill.ts';
import { recorded, type Range, type RecordedRung } from '../../models/video-dit/recorded.ts';
import { textWidth } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { countRow } from './layout.ts';
import type { What } from './state.ts';

/** The score behind each row, the faults first. */
export const scoreOf = {
  vanished: 'clipsVanished',
  duplicate: 'clipsDuplicate',
  astray: 'clipsAstray',
  ghost: 'clipsGhost',
  nothing: 'right',
} as const satisfies Readonly<Record<What, keyof RecordedRung>>;

/** The strongest fill under a number that must stay readable in both themes. */
const deepest = 0.45;

/** Shares as they are printed: whole percent, but not 0% where something happened. */
export function percent(share: number): string {
  const number = 100 * share;
  return number > 0 && number < 1 ? '<1%' : `${Math.round(number)}%`;
}

/** The mean, with the range over the seeds where whole percents can tell it. */
function withRange({ mean, low, high }: Range): string {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
  return from === to ? percent(mean) : `${percent(mean)} (${from}–${to})`;
}

export function drawCounts(to: Surface, top: number): void {
  const { ladder, clips } = recorded;
  const seeds = Math.max(...ladder.map((rung) => rung.seeds.length));
  const roomy = to.width >= 440;
  to.text(0, top + 14, fill(to.label(roomy ? 'counts' : 'countsShort'), { clips: clips.toLocaleString('en') }), {
    weight: 600,
    paint: 'ink',
  });
  to.text(0, top + 32, to.label('seeds').replace('{seeds}', String(seeds)), { size: 13 });
  const left = roomy ? 190 : 118;
  const cell = (to.width - left) / ladder.length;
  ladder.forEach(({ rung }, i) => {
    const middle = left + (i + 0.5) * cell;
    to.text(middle, top + 56, rung.replace('x', '×'), { align: 'middle', weight: 600, paint: 'ink' });
  });
  Object.entries(scoreOf).forEach(([what, score], row) => {
    const y = top + 62 + row * countRow;
    to.text(0, y + 18, to.label(`short.${what}`), { paint: 'ink' });
    ladder.forEach((rung, i) => {
      const range = rung[score];
      const x = left + i * cell;
      to.rect(x, y, cell - 2, countRow - 2, { fill: 'raised' });
      to.rect(x, y, cell - 2, countRow - 2, { fill: 'belief', opacity: deepest * range.mean });
      const mean = percent(range.mean);
      const long = withRange(range);
      const text = textWidth(long) < cell - 8 ? long : mean;
      to.text(x + (cell - 2) / 2, y + 18, text, { align: 'middle', paint: 'ink' });
    });
  });
}
