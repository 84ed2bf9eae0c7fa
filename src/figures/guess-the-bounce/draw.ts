import { fill } from '../../kit/fill.ts';
import { leading, paragraph, textWidth, wrap } from '../../kit/lines.ts';
import { coverWith } from '../../kit/cover.ts';
import { mark, type Picture, type Surface } from '../../kit/surface.ts';
import { drawFrame } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import type { State } from '../../world/state.ts';
import { chartHeight, drawChart } from './chart.ts';
import { layoutOf, thumb, type Layout } from './layout.ts';
import { ballOf, distance, fallingOf, given, roundsPerSeed, straightOf, type Round } from './rounds.ts';
import { drawStage } from './stage.ts';
import { frameNow, guessNow, isOpen, roundNow, type BounceState } from './state.ts';

/** The stopped film with the reader's mark in it, the frames given, and every error so far. */
export function draw(state: BounceState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.chartTop + chartHeight);
  drawQuestion(state, to, layout);
  drawStage(state, to, picturesOf(roundNow(state)));
  drawStrip(state, to, layout);
  if (layout.beside) drawVerdict(state, to, layout);
  drawChart(state, to, layout.chartTop);
}

function drawQuestion(state: BounceState, to: Surface, { question: [x, y], lines, beside }: Layout): void {
  const { ahead, kind } = roundNow(state);
  const open = isOpen(state);
  const numbers = { round: state.round + 1, rounds: roundsPerSeed };
  const head = fill(to.label('round'), numbers) + (open ? ` ${to.label(`kind.${kind}`)}` : '');
  to.text(x, y, head, { weight: 600, paint: 'ink' });
  const ask = fill(to.label(open ? 'answered' : 'ask'), { last: given - 1, asked: given - 1 + ahead, ahead });
  paragraph(to, x, y + leading + 2, wrap(ask, lines).slice(0, beside ? 4 : 2), { paint: 'ink' });
}

/** The frames that are given and, across a gap, the one that is asked for. */
function drawStrip(state: BounceState, to: Surface, { strip: [left, top] }: Layout): void {
  const round = roundNow(state);
  const pictures = picturesOf(round);
  const now = frameNow(state);
  for (let frame = 0; frame < given; frame++) {
    stripFrame(to, [left + frame * (thumb + 6), top], frame, pictures[frame], now === frame);
  }
  const x = left + given * (thumb + 6) - 6 + 14;
  const asked = given - 1 + round.ahead;
  for (let dot = 0; dot < 3; dot++) to.circle(x - 10 + dot * 3, top + thumb / 2, 0.9, { fill: 'ink2' });
  stripFrame(to, [x, top], asked, isOpen(state) ? pictures[asked] : undefined, now === asked);
}

function stripFrame(
  to: Surface,
  [x, y]: readonly [number, number],
  frame: number,
  picture: Picture | undefined,
  now: boolean,
): void {
  if (picture) drawFrame(to, [x, y], 2, picture);
  else {
    to.rect(x + 0.5, y + 0.5, thumb - 1, thumb - 1, { stroke: 'edge', dash: [4, 3] });
    to.text(x + thumb / 2, y + thumb / 2 + 6, '?', { align: 'middle', size: 18, paint: 'ink' });
  }
  const name = `τ = ${frame}`;
  to.text(x + thumb / 2, y + thumb + 17, name, { align: 'middle', paint: 'tau', weight: now ? 600 : 400 });
  const half = textWidth(name) / 2;
  if (now) to.line([[x + thumb / 2 - half, y + thumb + 22], [x + thumb / 2 + half, y + thumb + 22]], { stroke: 'tau', width: 2 }); // prettier-ignore
}

/** Who was how far off in this round, or the cover over it. */
function drawVerdict(state: BounceState, to: Surface, { question: [left], lines, strip, chartTop }: Layout): void {
  const top = strip[1] + thumb + 46;
  if (!isOpen(state)) {
    coverWith(to, [left, top, lines, chartTop - 28 - top], to.label('covered'));
    return;
  }
  const round = roundNow(state);
  const guess = guessNow(state);
  const rows = [
    ...(guess ? [{ who: 'you', meaning: 'action', at: guess } as const] : []),
    { who: 'falling', meaning: 'belief', at: fallingOf(round) } as const,
    { who: 'straight', meaning: 'belief', at: straightOf(round) } as const,
  ];
  rows.forEach(({ who, meaning, at }, i) => {
    const y = top + 18 + i * 28;
    mark(to, [left + 8, y], meaning, 5);
    to.text(left + 26, y + 5, to.label(who), { paint: 'ink' });
    const off = fill(to.label('off'), { n: distance(at, ballOf(round)).toFixed(1) });
    to.text(left + lines, y + 5, off, { align: 'end', paint: 'ink', weight: 600 });
  });
}

const drawn = new WeakMap<Round, readonly Picture[]>();

function picturesOf(round: Round): readonly Picture[] {
  const made = drawn.get(round) ?? round.truth.map((state: State) => toPicture(render(state)));
  drawn.set(round, made);
  return made;
}
