/** Recorded: how many held-out clips each budget gets right, beside the report that gives no number and rules that learn nothing. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { textWidth } from '../../kit/lines.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { recorded, type RecordedRule } from '../../models/video-dit/recorded.ts';
import { row, rulesHead, scoresHead, type Layout } from './layout.ts';
import { asked, others } from './rules.ts';
import type { ComputeState } from './state.ts';
import { percent, percentRange, thousands, times } from './text.ts';

interface Track {
  readonly left: number;
  readonly right: number;
  readonly x: (share: number) => number;
}

export function drawScores(state: ComputeState, to: Surface, { scores: top }: Layout): void {
  const roomy = to.width >= 590;
  const right = to.width - (roomy ? 150 : 62);
  const left = roomy ? 190 : 146;
  const track: Track = { left, right, x: (share) => left + share * (right - left) };
  const seeds = Math.max(...recorded.ladder.map((rung) => rung.seeds.length));
  const key = roomy ? 'scores' : 'scoresShort';
  const head = fill(to.label(key), { clips: recorded.clips.toLocaleString('en') });
  to.text(0, top + 14, head, { weight: 600, paint: 'ink' });
  to.text(0, top + 32, to.label('networks').replace('{seeds}', String(seeds)), {
    size: 13,
  });
  let y = top + scoresHead;
  const next = (): number => (y += row) - row / 2;
  for (const { rung, right: range, seeds: own } of recorded.ladder) {
    const at = next();
    name(to, times(rung), at, track);
    to.line([[track.x(range.low), at], [track.x(range.high), at]], { stroke: 'belief', width: 2.5 }); // prettier-ignore
    mark(to, [track.x(range.mean), at], 'belief', 5);
    value(to, roomy ? percentRange(range, own.length) : percent(range.mean), at);
  }
  drawReport(to, next(), track);
  y += rulesHead;
  to.text(0, y - 8, to.label('rules'), { size: 13 });
  drawAsked(state, to, next(), track);
  if (state.answer === 'covered') {
    coverWith(to, [0, y, to.width, others.length * row], to.label('covered'));
    y += others.length * row;
  } else for (const rule of others) drawRule(to, rule, next(), track);
  for (const share of [0, 0.5, 1]) {
    to.text(track.x(share), y + 18, percent(share), { size: 13, align: 'middle' });
  }
}

function drawReport(to: Surface, at: number, { left, right }: Track): void {
  const long = to.label('report');
  to.text(0, at + 5, textWidth(long) < left ? long : to.label('reportShort'), { paint: 'ink' });
  const text = to.label(right - left > 200 ? 'noNumber' : 'noNumberShort');
  const width = textWidth(text);
  to.line([[left, at], [right, at]], { stroke: 'edge', dash: [3, 3] }); // prettier-ignore
  to.rect(left + 10, at - 9, width + 4, 18, { fill: 'ground' });
  to.text(left + 12, at + 5, text);
}

/** The rule that the reader foretells. */
function drawAsked(state: ComputeState, to: Surface, at: number, track: Track): void {
  if (state.answer === 'covered') name(to, ruleName(to, asked), at, track);
  else drawRule(to, asked, at, track);
  if (state.answer === 'shown') return;
  mark(to, [track.x(state.guess / 100), at], 'action', 5);
  if (state.answer === 'covered') value(to, fill(to.label('yours'), { n: state.guess }), at);
}

function drawRule(to: Surface, rule: RecordedRule, at: number, track: Track): void {
  name(to, ruleName(to, rule), at, track);
  mark(to, [track.x(rule.right), at], 'belief', 5);
  value(to, percent(rule.right), at);
}

function ruleName(to: Surface, { rule, known = 0 }: RecordedRule): string {
  return fill(to.label(`rule.${rule}`), { known: thousands(known) });
}

function name(to: Surface, text: string, at: number, { left, right }: Track): void {
  to.text(0, at + 5, text, { paint: 'ink' });
  to.line([[left, at], [right, at]], { stroke: 'rule' }); // prettier-ignore
}

function value(to: Surface, text: string, at: number): void {
  to.text(to.width, at + 5, text, { align: 'end', paint: 'ink', weight: 600 });
}
