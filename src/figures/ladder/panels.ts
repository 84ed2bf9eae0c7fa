/** The clips as areas: as high as a kind of ball is frequent, filled as far as it comes out. */
import { leading, textWidth } from '../../kit/lines.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { chance, habitOf } from './model.ts';
import { act, cases, imagine, kept, total, watch, type Count, type Group } from './sample.ts';
import { covered, type LadderState } from './state.ts';

const barHeight = 112;
const head = 44;
const worldsHead = 62;
const worldsHeight = 150;

/** px */
export const panelsHeight = ({ rung }: LadderState): number =>
  rung === 'imagine' ? worldsHead + worldsHeight + leading : head + barHeight;

/** Beside each other: the clips with a nudge and those without. */
export function drawClips(state: LadderState, to: Surface, top: number): void {
  const gap = to.width >= 480 ? 32 : 16;
  const width = Math.floor((to.width - gap) / 2);
  if (state.rung === 'do' && covered(state)) {
    coverWith(to, [0, top - 14, to.width, head + barHeight], to.label('covered'));
    return;
  }
  const sampled = state.rung === 'see' ? watch(state.seed, state.clips) : act(state.seed, state.clips);
  (['nudged', 'left'] as const).forEach((key, i) => {
    const left = i * (width + gap);
    const { all, out } = total(sampled[key]);
    to.text(left, top, to.label(`${key}.${state.rung}`), { weight: 600, paint: 'ink' });
    to.text(left, top + leading, fill(to.label('outOf'), { out, all }));
    drawBar(to, [left, top + head - 14, width], sampled[key], state.showSpeed);
  });
}

const percent = ({ all, out }: Count): string => (all === 0 ? '–' : `${Math.round((100 * out) / all)}%`);

function drawBar(
  to: Surface,
  [left, top, width]: readonly [number, number, number],
  group: Group,
  split: boolean,
): void {
  const labels = split ? [to.label('fast'), to.label('slow')] : [''];
  const room = Math.max(...labels.map((label) => textWidth(`${label} 100%`))) + 8;
  const long = width - room;
  const all = total(group).all;
  const rows = split ? [group.fast, group.slow] : [total(group)];
  let y = top;
  rows.forEach((row, i) => {
    const height = all === 0 ? barHeight / rows.length : (barHeight * row.all) / all;
    const filled = row.all === 0 ? 0 : (long * row.out) / row.all;
    to.rect(left, y, filled, height, { fill: 'ink' });
    to.rect(left + 0.5, y + 0.5, long - 1, Math.max(0, height - 1), { stroke: 'edge' });
    if (i > 0) to.line([[left, y], [left + long, y]], { stroke: 'ground', width: 3 }); // prettier-ignore
    const label = `${labels[i] ?? ''} ${percent(row)}`.trim();
    const baseline = Math.min(top + barHeight - 2, Math.max(top + 14, y + height / 2 + 5));
    to.text(left + long + 8, baseline, label, { paint: 'ink' });
    y += height;
  });
}

/**
 * Every cause that a clip without a nudge can have: luck from left to right, and as high as a kind of ball is
 * frequent among clips without a nudge. What the clip rules out is hatched; the rest is split by what a nudge gives.
 */
export function drawWorlds(state: LadderState, to: Surface, top: number): void {
  const worlds = imagine(state.seed, state.clips);
  const { all } = kept(worlds);
  const own = cases(state.seed, state.clips);
  const clip = own[state.asked % Math.max(1, own.length)];
  const room = textWidth(to.label('slow')) + 10;
  const width = to.width - room;
  const height = worldsHeight;
  const body = top + worldsHead - 14;
  to.text(0, top, fill(to.label('clip'), { number: clip?.number ?? '–' }), { weight: 600, paint: 'ink' });
  to.text(0, top + leading, fill(to.label('kept'), { kept: all, worlds: worlds.length }));

  const left = [1 - habitOf(true), 1 - habitOf(false)] as const;
  const border = body + (height * left[0]) / (left[0] + left[1]);
  const x = (luck: number): number => luck * width;
  const y = (fast: boolean, habit: number): number => {
    const part = (habit - habitOf(fast)) / (1 - habitOf(fast));
    return fast ? body + part * (border - body) : border + part * (body + height - border);
  };
  for (const fast of [true, false]) {
    const [from, end] = fast ? [body, border] : [border, body + height];
    const [out, saved] = [chance(fast, false), chance(fast, true)];
    to.hatch(0, from, x(out), end - from, 'rule');
    to.rect(x(out), from, x(saved) - x(out), end - from, { fill: 'raised' });
    to.rect(x(out), from + 0.5, x(saved) - x(out), end - from - 1, { stroke: 'edge' });
    to.text(width + 10, (from + end) / 2 + 5, to.label(fast ? 'fast' : 'slow'), { paint: 'ink' });
  }
  const saving = (x(chance(true, false)) + x(chance(true, true))) / 2;
  const half = textWidth(to.label('saves')) / 2;
  to.text(Math.min(saving, to.width - half), body - 7, to.label('saves'), { align: 'middle' });
  const ruledOut = textWidth(to.label('ruledOut')) + 8;
  const middle = (body + border) / 2;
  to.rect(x(0.4) - ruledOut / 2, middle - 11, ruledOut, 21, { fill: 'ground' });
  to.text(x(0.4), middle + 5, to.label('ruledOut'), { align: 'middle' });
  to.text(0, body + height + 17, to.label('goodLuck'));
  to.text(width, body + height + 17, to.label('badLuck'), { align: 'end' });
  to.rect(0.5, body + 0.5, width - 1, height - 1, { stroke: 'edge' });
  to.line([[0, border], [width, border]], { stroke: 'edge' }); // prettier-ignore
  for (const { causes, fits, out } of worlds) {
    const fast = causes.speed < 0.5;
    if (!fits) continue;
    const place = [x(causes.luck), y(fast, causes.habit)] as const;
    if (out) to.circle(place[0], place[1], 2.5, { fill: 'ink' });
    else to.circle(place[0], place[1], 2, { stroke: 'ink3' });
  }
  if (clip) mark(to, [x(clip.causes.luck), y(clip.causes.speed < 0.5, clip.causes.habit)], 'truth', 6);
}
