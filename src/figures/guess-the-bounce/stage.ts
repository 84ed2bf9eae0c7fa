/** The stage: one frame of the film, the reader's mark and, once it is open, what happened and what was foretold. */
import { textWidth } from '../../kit/lines.ts';
import { curve, mark, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { advance } from '../../world/dynamics.ts';
import { drawFrame } from '../../world/film.ts';
import { box, isHidden, type State } from '../../world/state.ts';
import { layoutOf, onSurface } from './layout.ts';
import { ballOf, fallingOf, given, straightOf, type Round } from './rounds.ts';
import { frameNow, guessNow, isOpen, lastFrame, roundNow, type BounceState } from './state.ts';

export function drawStage(state: BounceState, to: Surface, pictures: readonly Picture[]): void {
  const { stage, scale } = layoutOf(to.width);
  const round = roundNow(state);
  const now = frameNow(state);
  drawFrame(to, stage, scale, pictures[now] as Picture);
  const at = ({ x, y }: { readonly x: number; readonly y: number }): Point => onSurface([x, y], to.width);
  for (let frame = 0; frame < Math.min(now, given); frame++) {
    to.circle(...at((round.truth[frame] as State).ball), 2.5, { fill: 'light', opacity: 0.75 });
  }
  if (!isOpen(state)) {
    to.circle(...onSurface(state.place, to.width), box.radius * scale, { stroke: 'action', width: 2, dash: [2, 3] });
    return;
  }
  if (now >= given) curve(to, pathOf(round, now).map(at), 'truth', true);
  if (now < lastFrame(state)) return;
  drawAnswer(state, to, at, scale);
}

/** The true path from the last frame given, with the corners it has between frames. */
function pathOf({ truth }: Round, now: number): readonly { readonly x: number; readonly y: number }[] {
  const parts = 8;
  const path = truth
    .slice(given - 1, now)
    .flatMap(({ ball }) => Array.from({ length: parts }, (_, part) => advance(ball, part / parts)));
  return [...path, (truth[now] as State).ball];
}

function drawAnswer(
  state: BounceState,
  to: Surface,
  at: (ball: { readonly x: number; readonly y: number }) => Point,
  scale: number,
): void {
  const round = roundNow(state);
  const truth = at(ballOf(round));
  const guess = guessNow(state);
  curve(to, round.straight.map(({ ball }) => at(ball)), 'belief', true); // prettier-ignore
  curve(to, round.falling.map(({ ball }) => at(ball)), 'belief', true); // prettier-ignore
  if (guess) curve(to, [at(guess), truth], 'error');
  if (isHidden(round.truth.at(-1) as State)) to.circle(...truth, box.radius * scale, { stroke: 'light', width: 2 });
  for (const ball of [straightOf(round), fallingOf(round)]) mark(to, at(ball), 'belief', 7, true);
  mark(to, truth, 'truth', 5, true);
  // On the white ball a white disc would be lost.
  to.circle(...truth, 5, { stroke: 'actionEdge', width: 1.5 });
  if (guess) mark(to, at(guess), 'action', 6);
  labelEnds(
    to,
    [
      { text: to.label('straightEnd'), at: at(straightOf(round)) },
      { text: to.label('fallingEnd'), at: at(fallingOf(round)) },
    ],
    straightOf(round).vx > 0,
  );
}

interface End {
  readonly text: string;
  readonly at: Point;
}

/** Names at the ends of the two paths, on the side to which the ball flies if there is room; one where they meet. */
function labelEnds(to: Surface, ends: readonly [End, End], rightward: boolean): void {
  const { stage, scale } = layoutOf(to.width);
  const [first, second] = ends;
  const apart = second.at[1] - first.at[1];
  const together = Math.hypot(first.at[0] - second.at[0], apart) < 12;
  const push = Math.max(0, (18 - Math.abs(apart)) / 2) * (apart < 0 ? -1 : 1);
  const shown = together
    ? [{ text: `${first.text}, ${second.text}`, at: first.at, push: 0 }]
    : [{ ...first, push: -push }, { ...second, push }]; // prettier-ignore
  const [left, right] = [stage[0] + 4, stage[0] + box.size * scale - 4];
  for (const { text, at, push: by } of shown) {
    // The estimate errs on the wide side; a plate had better fit.
    const width = 0.88 * textWidth(text, 13);
    const fits = rightward ? at[0] + 13 + width <= right : at[0] - 13 - width < left;
    const x = fits ? at[0] + 13 : at[0] - 13 - width;
    to.rect(x - 2, at[1] + by - 8, width + 2, 17, { fill: 'film' });
    to.text(x, at[1] + by + 5, text, { size: 13, paint: 'beliefOnFilm' });
  }
}
