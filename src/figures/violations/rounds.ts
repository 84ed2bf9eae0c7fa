/** Ten clips a seed, each made by one of the early checkpoints from a held-out prompt. */
import { randomFrom } from '../../kit/random.ts';
import { heldOutStarts } from '../../models/video-dit/held-out.ts';
import { recorded } from '../../models/video-dit/recorded.ts';
import { simulate } from '../../world/clip.ts';
import type { State } from '../../world/state.ts';

/** Checkpoints that still err, the smallest budget first. */
export const early: readonly string[] = recorded.ladder.slice(0, 3).map(({ rung }) => rung);
/** Of ten clips, how many each of them makes: most from the middle, where faults are neither everywhere nor rare. */
const shares = [2, 5, 3] as const;
export const roundsPerSeed = 10;
/** Held-out clips to choose from. */
const clips = 1000;

export interface Round {
  readonly rung: string;
  /** Number of the held-out clip, from 0; its noise has the same number, as in the scores. */
  readonly clip: number;
}

const known = new Map<number, readonly Round[]>();

export function roundsOf(seed: number): readonly Round[] {
  const made = known.get(seed);
  if (made) return made;
  const random = randomFrom(seed);
  const order = random.shuffle(early.flatMap((rung, i) => Array<string>(shares[i] ?? 0).fill(rung)));
  const rounds = order.map((rung) => ({ rung, clip: random.integer(clips) }));
  known.set(seed, rounds);
  return rounds;
}

let starts: readonly State[] | undefined;

/** What the Box makes of a held-out clip. */
export function truthOf({ clip }: Pick<Round, 'clip'>): readonly State[] {
  starts ??= heldOutStarts(clips);
  return simulate(starts[clip] as State);
}
