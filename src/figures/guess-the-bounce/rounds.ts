/** Ten films of the Box a seed, each stopped after the frames that a model is given. */
import { randomFrom, type Random } from '../../kit/random.ts';
import { constantVelocity, fallWithoutBounces } from '../../world/baselines.ts';
import { promptLength, simulate } from '../../world/clip.ts';
import { box, isHidden, sampleStart, type Ball, type State } from '../../world/state.ts';

/** What happens between the frames that are given and the one that is asked for. */
export const kinds = ['free', 'bounce', 'pillar'] as const;
export type Kind = (typeof kinds)[number];

export const given = promptLength;
export const roundsPerSeed = 10;

export interface Round {
  readonly kind: Kind;
  /** Frames from the last one given to the one asked for. */
  readonly ahead: number;
  /** Frame 0 to the one asked for. */
  readonly truth: readonly State[];
  /** From the last frame given to the one asked for, starting in its true state. */
  readonly straight: readonly State[];
  readonly falling: readonly State[];
}

/** Frames ahead that are asked for, from … to, by kind. */
const reach = { free: [5, 10], bounce: [6, 12], pillar: [4, 9] } as const;

/** px: a bounce must matter by this much, and a ball that hardly moves is no question. */
const least = { bounce: 2.5, way: 4 } as const;

export function distance(a: Pick<Ball, 'x' | 'y'>, b: Pick<Ball, 'x' | 'y'>): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const lastOf = (states: readonly State[]): Ball => (states.at(-1) as State).ball;

/** The ball in the frame that is asked for, and what the two baselines say. */
export const ballOf = ({ truth }: Round): Ball => lastOf(truth);
export const straightOf = ({ straight }: Round): Ball => lastOf(straight);
export const fallingOf = ({ falling }: Round): Ball => lastOf(falling);

const known = new Map<number, readonly Round[]>();

/** The ten rounds of a seed: three in free flight, four with a bounce, three that end behind the pillar, mixed. */
export function roundsOf(seed: number): readonly Round[] {
  const made = known.get(seed);
  if (made) return made;
  const random = randomFrom(seed);
  const order = random.shuffle<Kind>([
    ...Array<Kind>(3).fill('free'),
    ...Array<Kind>(4).fill('bounce'),
    ...Array<Kind>(3).fill('pillar'),
  ]);
  const rounds = order.map((kind) => roundOf(kind, random));
  known.set(seed, rounds);
  return rounds;
}

/** Draws starts until one makes a round of its kind: one in twenty or so does. */
function roundOf(kind: Kind, random: Random): Round {
  for (;;) {
    const start: State = { ...sampleStart(random), depth: kind === 'pillar' ? 'behind' : 'front' };
    const [from, to] = reach[kind];
    const ahead = from + random.integer(to - from + 1);
    const truth = simulate(start, given + ahead);
    const last = truth[given - 1] as State;
    const round: Round = {
      kind,
      ahead,
      truth,
      straight: constantVelocity(last, ahead + 1),
      falling: fallWithoutBounces(last, ahead + 1),
    };
    if (isFair(round, last)) return round;
  }
}

function isFair(round: Round, last: State): boolean {
  const { left, right } = box.pillar;
  if (last.ball.x > left - box.radius && last.ball.x < right + box.radius) return false;
  if (distance(last.ball, ballOf(round)) < least.way) return false;
  const missed = distance(ballOf(round), fallingOf(round));
  if (round.kind === 'pillar') return isHidden(round.truth.at(-1) as State);
  return round.kind === 'bounce' ? missed >= least.bounce : missed < 1e-6;
}
