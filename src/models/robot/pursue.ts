/**
 * Plan, imagine, infer, act, and look again (lst-plan-imagine-infer-act): a robot carries out an instruction in the Box
 * with a paddle. The plan is looked up in a table; films are imagined; a film is chosen by what a tracker reads off it;
 * the pushes are read off its frames by the inverse-dynamics model, which is not told what the dream was given.
 */
import { promptLength } from '../../world/clip.ts';
import { instructions, landsOn, type Instruction, type Part } from '../../world/juggling.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import { isLost, landing, play, type PaddleState, type Push } from '../../world/paddle.ts';
import type { Player } from '../../world/players.ts';
import { toPixels } from '../dream/pixels.ts';
import type { Memory, Vision } from '../dream/run.ts';
import type { InverseDynamics } from '../inverse-dynamics/run.ts';
import { candidatesFrom } from './candidates.ts';
import { nothingKept, type Imagine, type Present } from './imagine.ts';
import { countRebounds, placesIn, placesOf, rate } from './judge.ts';
import { longestTask, type Verdict } from './task.ts';

/** Whatever has learned. */
export interface Models {
  readonly vision: Vision;
  readonly memory: Memory;
  readonly inverse: InverseDynamics;
}

/** Where its pushes come from. */
export interface Imagination {
  /** Pushes that are taken from a film before the robot looks again, at least 1. */
  readonly trust: number;
  readonly imagine: Imagine;
}

export interface Task {
  readonly instruction: Instruction;
  readonly start: PaddleState;
  /** A player in its place looks at no film; it is what the robot is compared with. */
  readonly act: Imagination | Player;
}

/** One look: what was imagined and what was made of it. */
export interface Look {
  readonly step: Part;
  /** What the dream was given. */
  readonly candidates: readonly (readonly Push[])[];
  /** [(horizon + 1) × pixels] each. */
  readonly films: readonly Float32Array[];
  /** How far each is from what was asked, px. */
  readonly rates: readonly number[];
  readonly chosen: number;
  /** Read off the frames of the chosen film. */
  readonly read: readonly Push[];
}

/** A frame of the real Box, and how things stand in it. */
export interface Moment {
  readonly state: PaddleState;
  /** What the simulator says: steps carried out, whether the last landing was a failure. */
  readonly stepsDone: number;
  readonly verdict: Verdict;
  /** Where the ball landed on the way to this frame, px right of the paddle's center. */
  readonly landed: number | undefined;
  /** The look that precedes the next push; undefined where the robot acts on from an earlier one. */
  readonly look: Look | undefined;
}

/** Moments in order of world time; the last one is done or failed. */
export function* carryOut(
  { vision, memory, inverse }: Models,
  { instruction, start, act }: Task,
): Generator<Moment, Moment> {
  const plan: readonly Part[] = instructions[instruction];
  const rebounds = countRebounds();
  let state = start;
  let [kept, ball] = [nothingKept(), undefined as Present['ball']];
  let moment: Omit<Moment, 'look'> = { state, stepsDone: 0, verdict: 'going', landed: undefined };
  let todo: readonly Push[] = Array.from({ length: promptLength - 1 }, (): Push => 0);
  for (let frame = 0; ; frame++) {
    const seen = toPixels(renderPaddle(state));
    const places = placesIn(seen);
    ball = places.ball ?? ball;
    const { mean: code } = vision.encode(seen);
    const step = plan[rebounds(places)];
    let look: Look | undefined;
    if (todo.length === 0 && moment.verdict === 'going') {
      if (typeof act === 'function') todo = [act(state)];
      else if (step) {
        look = lookAhead(inverse, act.imagine, { code, kept, ball, truth: state }, places.paddle, step);
        todo = look.read.slice(0, act.trust);
      }
    }
    if (moment.verdict === 'going' && frame >= longestTask) moment = { ...moment, verdict: 'failed' };
    const now: Moment = { ...moment, look };
    if (now.verdict !== 'going') return now;
    yield now;
    const [push = 0, ...rest] = todo;
    todo = rest;
    kept = memory.remember(kept, code, [push]);
    moment = judged(plan, moment.stepsDone, state, push);
    state = moment.state;
  }
}

/** Imagines all candidates, chooses the film that comes nearest to the step, and reads off it what to do. */
function lookAhead(inverse: InverseDynamics, imagine: Imagine, now: Present, center: number, step: Part): Look {
  const candidates = candidatesFrom(center);
  const films = imagine(now, candidates);
  const rates = films.map((film) => rate(placesOf(film), step));
  const best = Math.min(...rates);
  const effort = (at: number): number => (candidates[at] ?? []).filter((push) => push !== 0).length;
  // Of films that are equally good, the one with the fewest pushes.
  const equal = rates.flatMap((one, at) => (one === best ? [at] : []));
  const chosen = equal.reduce((least, at) => (effort(at) < effort(least) ? at : least));
  return { step, candidates, films, rates, chosen, read: inverse.infer(films[chosen] as Float32Array) };
}

/** A frame on in the Box, and what the simulator says of it. */
function judged(plan: readonly Part[], stepsDone: number, before: PaddleState, push: Push): Omit<Moment, 'look'> {
  const landed = landing(before, push)?.offset;
  const state = play(before, push);
  if (landed === undefined) return { state, stepsDone, verdict: isLost(state) ? 'failed' : 'going', landed };
  const step = plan[stepsDone];
  if (!step || !landsOn(landed, step)) return { state, stepsDone, verdict: 'failed', landed };
  const done = stepsDone + 1;
  return { state, stepsDone: done, verdict: done === plan.length ? 'done' : 'going', landed };
}
