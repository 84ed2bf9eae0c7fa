import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { mark, type Point, type Surface } from '../../kit/surface.ts';
import { promptLength } from '../../world/clip.ts';
import { drawFrame, drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { picturesOf, type PackedFilm } from '../../world/packed.ts';
import { faultsOf } from '../../world/score.ts';
import { box, isHidden, type State } from '../../world/state.ts';
import { drawCounts } from './counts.ts';
import { filmRow, layoutOf, thumb, verdictHeight, type Layout } from './layout.ts';
import { roundsPerSeed, truthOf } from './rounds.ts';
import { isOpen, lastFrame, madeNow, markNow, roundNow, tallyOf, type Made, type ViolationsState } from './state.ts';
import { findingsOf } from './verdict.ts';

/** The frame that is looked at, the whole film beside it, and under both the verdict and the counts. */
export function draw(state: ViolationsState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const names = { round: state.round + 1, rounds: roundsPerSeed };
  const clip = fill(to.label('round'), names);
  const by = isOpen(state) ? fill(to.label('by'), { rung: roundNow(state).rung.replace('x', '×') }) : '';
  to.text(0, 14, `${clip} ${by}`.trim(), { weight: 600, paint: 'ink' });
  drawStage(state, to, layout);
  drawFilm(state, to, layout);
  const made = madeNow(state);
  const known = isOpen(state) || state.marks.length > 0;
  if (known) drawCounts(to, layout.counts);
  if (isOpen(state) && made) drawVerdict(state, to, layout, made);
  else {
    const [x, y] = layout.verdict;
    const tall = known ? verdictHeight : layout.height - y;
    coverWith(to, [x, y, layout.verdictWidth, tall], to.label(made ? 'covered' : 'computing'));
  }
}

function drawStage(state: ViolationsState, to: Surface, { stage, scale }: Layout): void {
  const shown = state.made && picturesOf(state.made.film)[state.worldTime];
  if (shown) drawFrame(to, stage, scale, shown);
  else drawNoFrame(to, stage, scale);
  const made = madeNow(state);
  if (!made || !isOpen(state)) return;
  const at = (ball: { readonly x: number; readonly y: number }): Point => [
    stage[0] + ball.x * scale,
    stage[1] + ball.y * scale,
  ];
  const truth = truthOf(roundNow(state)).map((one): State => ({ ...one, depth: made.score.depth }));
  const path = truth.slice(0, state.worldTime + 1).map(({ ball }) => at(ball));
  if (path.length > 1) to.line(path, { stroke: 'light', width: 1.5, opacity: 0.8 });
  const now = truth[state.worldTime] as State;
  const ring = { stroke: 'light', width: 2, ...(isHidden(now) ? { dash: [4, 3] } : {}) } as const;
  to.circle(...at(now.ball), box.radius * scale, ring);
  for (const ball of made.balls[state.worldTime] ?? []) mark(to, at(ball), 'belief', 6, true);
}

const strips = new WeakMap<PackedFilm, readonly Row[]>();

function rowsOf(film: PackedFilm): readonly Row[] {
  const rows = strips.get(film) ?? toRows(picturesOf(film));
  strips.set(film, rows);
  return rows;
}

/** All frames; once the verdict is open, a cross on each in which the tracker found a fault. */
function drawFilm(state: ViolationsState, to: Surface, { film: [left, top] }: Layout): void {
  const rows = state.made && rowsOf(state.made.film);
  const score = isOpen(state) ? madeNow(state)?.score : undefined;
  const mine = markNow(state);
  for (let first = 0; first <= lastFrame; first += rowLength) {
    const y = top + (first / rowLength) * filmRow;
    const times = fill(to.label(first < promptLength ? 'times.given' : 'times'), {
      first,
      last: first + rowLength - 1,
    });
    to.text(left, y + 12, times, { size: 13, paint: 'tau' });
    const row = rows?.[first / rowLength];
    if (row) drawRow(to, [left, y + 18], thumb, row);
    for (let frame = first; frame < first + rowLength; frame++) {
      const corner = frameCorner(left, y + 18, thumb, frame);
      if (!row) drawNoFrame(to, corner, thumb);
      drawMarks(to, corner, {
        isNow: frame === state.worldTime,
        isWrong: isWrong(score?.frames[frame - promptLength]),
        isMine: mine !== undefined && mine.what !== 'nothing' && mine.frame === frame,
      });
    }
  }
}

function isWrong(frame: Parameters<typeof faultsOf>[0] | undefined): boolean {
  return frame !== undefined && faultsOf(frame).length > 0;
}

interface Marks {
  readonly isNow: boolean;
  readonly isWrong: boolean;
  readonly isMine: boolean;
}

function drawMarks(to: Surface, [x, y]: Point, { isNow, isWrong, isMine }: Marks): void {
  const side = thumb * box.size;
  if (isNow) to.rect(x - 1, y - 1, side + 2, side + 2, { stroke: 'tau', width: 3 });
  if (isWrong) {
    to.rect(x + side - 15, y + 1, 14, 14, { fill: 'ground' });
    mark(to, [x + side - 8, y + 8], 'error', 4);
  }
  if (isMine) mark(to, [x + 10, y + side - 10], 'action', 4);
}

/** What the reader said and what the tracker found. */
function drawVerdict(state: ViolationsState, to: Surface, { verdict: [x, y] }: Layout, made: Made): void {
  const mine = markNow(state);
  let line = y + 14;
  if (state.marks.length > 0 && to.width >= 590) drawTally(state, to, line);
  if (mine) {
    mark(to, [x + 8, line - 5], 'action', 5);
    const said = to.label(`what.${mine.what}`);
    const where = mine.what === 'nothing' ? said : fill(to.label('mine'), { said, frame: mine.frame });
    to.text(x + 24, line, where, { paint: 'ink' });
    line += 24;
  }
  const findings = findingsOf(made.score);
  if (findings.length === 0) {
    mark(to, [x + 8, line - 5], 'truth', 5);
    to.text(x + 24, line, to.label('trackerRight'), { paint: 'ink', weight: 600 });
  }
  findings.forEach(({ fault, frames }, i) => {
    const baseline = line + i * 22;
    mark(to, [x + 8, baseline - 5], 'error', 5);
    const found = fill(to.label('found'), { fault: to.label(`what.${fault}`), frames });
    to.text(x + 24, baseline, found, { paint: 'ink', weight: 600 });
  });
}

/** How often the two agree so far; where there is no room the sentence under the drawing says it. */
function drawTally({ marks }: ViolationsState, to: Surface, line: number): void {
  const { marks: count, agreed, faults, found } = tallyOf(marks);
  const style = { align: 'end', size: 13 } as const;
  to.text(to.width, line, fill(to.label('tally'), { agreed, count }), style);
  to.text(to.width, line + 18, fill(to.label('tallyFaults'), { faults, found }), style);
}
