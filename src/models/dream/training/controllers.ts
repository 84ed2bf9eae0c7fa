/** Controllers: trained by CMA-ES in the dream, at one temperature or another, or in the Box. Resumes by controller. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../../kit/random.ts';
import { samplePaddleStart, type PaddleState } from '../../../world/paddle.ts';
import { controllerSize } from '../parameters.ts';
import { startSearch } from '../search.ts';
import type { Engine } from './engine.ts';
import { controlled, inBox, inDream, playAll, type Venue } from './games.ts';
import { controllerStage } from './recipe.ts';

/** Where a controller learns: in the dream at this temperature, or in the Box. */
export type School = number | 'box';

/** All schools. */
export const schools: readonly School[] = [0.1, 0.5, 1, 1.3, 'box'];

export interface TrainedController {
  readonly school: School;
  /** Of its own training, not of V and M. */
  readonly seed: number;
  readonly weights: readonly number[];
  /** Mean score of all candidates, and of the best, in each generation. */
  readonly generations: readonly (readonly [mean: number, best: number])[];
  readonly wallSeconds: number;
}

/** Fresh starts; they depend on the seed alone. */
export function startsOf(seed: number, count: number): readonly PaddleState[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => samplePaddleStart(random));
}

/** Games at a school from these starts. @param seed of what is left to chance. */
export async function venueAt(
  school: School,
  engine: Engine,
  starts: readonly PaddleState[],
  seed: number,
): Promise<Venue> {
  const box = await inBox(engine, starts, seed);
  return school === 'box' ? box : inDream(engine, box.begin, school, seed);
}

/** @param report is told each generation. */
export async function trainController(
  school: School,
  seed: number,
  engine: Engine,
  report: (generation: number, mean: number) => void,
): Promise<TrainedController> {
  const { generations: count, candidates, games, deviation } = controllerStage;
  const began = performance.now();
  const search = startSearch(controllerSize, candidates, deviation, randomFrom(seed));
  const generations: (readonly [number, number])[] = [];
  for (let generation = 0; generation < count; generation++) {
    const asked = search.ask();
    // All candidates of a generation begin in the same places; what follows is each game's own chance.
    const some = startsOf(seed * 1000 + generation, games);
    const starts = asked.flatMap(() => some);
    const venue = await venueAt(school, engine, starts, seed * 1000 + generation);
    const lasted = await playAll(venue, engine, controlled(asked, games));
    const scores = asked.map((_, i) => mean(lasted.subarray(i * games, (i + 1) * games)));
    search.tell(scores);
    generations.push([mean(scores), Math.max(...scores)]);
    report(generation + 1, mean(scores));
  }
  const wallSeconds = (performance.now() - began) / 1000;
  return { school, seed, weights: [...search.center], generations, wallSeconds };
}

/** Trains every controller of these schools that is not in the folder yet, the first seed of every school first. */
export async function trainControllers(
  folder: string,
  seeds: number,
  of: readonly School[],
  engine: Engine,
  report: (line: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let seed = 1; seed <= seeds; seed++) {
    for (const school of of) {
      const file = controllerFile(folder, school, seed);
      if (existsSync(file)) continue;
      const made = await trainController(school, seed, engine, (generation, score) => {
        if (generation % 10 === 0) report(`${school} seed ${seed}  generation ${generation}  mean ${score.toFixed(0)}`);
      });
      writeFileSync(file, `${JSON.stringify(made)}\n`);
      report(`${school} seed ${seed}  ${made.wallSeconds.toFixed(0)} s`);
    }
  }
}

/** Controllers of that many seeds that are there. */
export function readControllers(folder: string, seeds: number): readonly TrainedController[] {
  return schools.flatMap((school) =>
    Array.from({ length: seeds }, (_, i) => controllerFile(folder, school, i + 1))
      .filter((file) => existsSync(file))
      .map((file) => JSON.parse(readFileSync(file, 'utf8')) as TrainedController),
  );
}

function controllerFile(folder: string, school: School, seed: number): string {
  return join(folder, `controller-${school}-${seed}.json`);
}

function mean(values: Iterable<number>): number {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}
