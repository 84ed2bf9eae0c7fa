/** What players score in the dream at each temperature, and in the Box: frames until the ball is lost. */
import { randomFrom } from '../../../src/kit/random.ts';
import {
  startsOf,
  venueAt,
  type School,
  type TrainedController,
} from '../../../src/models/dream/training/controllers.ts';
import type { Engine } from '../../../src/models/dream/training/engine.ts';
import { blindly, controlled, playAll, type Act } from '../../../src/models/dream/training/games.ts';
import { longestGame, neverMoves, randomPlayer } from '../../../src/world/players.ts';

const games = 256;
/** What the scores of every dream share. */
export const scoring = { games, longestGame } as const;

const testSeed = 0xd0e5;
export const temperatures: readonly number[] = [0.1, 0.5, 1, 1.3];

export interface Score {
  readonly mean: number;
  /** Standard error of that mean over the games. */
  readonly error: number;
}

async function score(engine: Engine, where: School, act: Act): Promise<Score> {
  const venue = await venueAt(where, engine, startsOf(testSeed, games), testSeed);
  const lasted = [...(await playAll(venue, engine, act))];
  const mean = lasted.reduce((sum, frames) => sum + frames, 0) / games;
  const variance = lasted.reduce((sum, frames) => sum + (frames - mean) ** 2, 0) / (games - 1);
  return { mean: round(mean), error: round(Math.sqrt(variance / games)) };
}

export async function scores(engine: Engine, controllers: readonly TrainedController[], say: (line: string) => void) {
  const trained = [];
  for (const { school, seed, weights } of controllers) {
    const act = controlled([weights], games);
    // A controller of the Box is asked to play in the dream as it is learned, at κ = 1.
    const dreamTemperature = school === 'box' ? 1 : school;
    const dream = await score(engine, dreamTemperature, act);
    const box = await score(engine, 'box', act);
    trained.push({ school, seed, dreamTemperature, dream, box });
    say(`trained at ${school}, seed ${seed}: dream ${dream.mean}, Box ${box.mean}`);
  }
  const players = { never: () => neverMoves, random: (game: number) => randomPlayer(randomFrom(testSeed + game)) };
  const controls = [];
  for (const [player, of] of Object.entries(players)) {
    const dream = [];
    for (const temperature of temperatures) {
      dream.push({ temperature, ...(await score(engine, temperature, blindly(of))) });
    }
    const box = await score(engine, 'box', blindly(of));
    controls.push({ player, dream, box });
    say(`${player}: dream ${dream.map(({ mean }) => mean).join(' ')}, Box ${box.mean}`);
  }
  return { trained, controls };
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
