/** What a training step sees: games that were drawn for it, as moves and nothing else. */
import { randomFrom } from '../../../kit/random.ts';
import { beginning, config } from '../config.ts';
import { branchingGame } from '../games.ts';
import { recipe } from './recipe.ts';

const { tokens, vocabulary, outputs } = config;

export interface Batch {
  /** [games × tokens × vocabulary]: 1 for the token that is read; all 0 behind the end of a game. */
  readonly read: Float32Array;
  /** [games × tokens × outputs]: shares of the branches that go on with a move; all 0 where the game is over. */
  readonly next: Float32Array;
}

export function emptyBatch(games: number = recipe.batch): Batch {
  return {
    read: new Float32Array(games * tokens * vocabulary),
    next: new Float32Array(games * tokens * outputs),
  };
}

/** Batch `step` in the endless stream of `seed`: it depends on nothing else, so training can go on after a cut. */
export function fillBatch({ read, next }: Batch, seed: number, step: number): void {
  const random = randomFrom((Math.imul(seed, 0x9e3779b1) + step) >>> 0);
  read.fill(0);
  next.fill(0);
  for (let game = 0; game * tokens * outputs < next.length; game++) {
    let token: number = beginning;
    branchingGame(random, recipe.branches).forEach((moves, at) => {
      const row = game * tokens + at;
      read[row * vocabulary + token] = 1;
      for (const move of moves) {
        next[row * outputs + move] = (next[row * outputs + move] as number) + 1 / recipe.branches;
      }
      token = moves[0] as number;
    });
  }
}
