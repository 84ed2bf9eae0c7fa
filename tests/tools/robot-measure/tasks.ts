/** Tasks for robots: the same instructions from the same starts for all, and the simulator says who carried them out. */
import { randomFrom } from '../../../src/kit/random.ts';
import { byDream, byStandingStill, byTheBox, type Imagine } from '../../../src/models/robot/imagine.ts';
import { carryOut, type Models, type Moment } from '../../../src/models/robot/pursue.ts';
import { instructionNames, instructions, type Instruction } from '../../../src/world/juggling.ts';
import { samplePaddleStart } from '../../../src/world/paddle.ts';
import { randomPlayer } from '../../../src/world/players.ts';

/** Imagines by its dream; tries in the Box itself and takes it back; imagines nothing; pushes at random. */
export const robots = ['dream', 'box', 'still', 'random'] as const;
export type Robot = (typeof robots)[number];

/** Apart from what the models have learned from. */
const testSeed = 0x70b07;

export interface Attempts {
  readonly robot: Robot;
  readonly trust: number;
  readonly seed: number;
  /** Instructions carried out whole, and of each its share of `tasks`. */
  readonly done: number;
  readonly byInstruction: Readonly<Record<Instruction, number>>;
  /** Steps carried out before the end, on average; each instruction has three. */
  readonly steps: number;
}

/** A task for each of `tasks`, the instructions in turn. */
export function attempts(
  models: Models,
  { robot, trust, seed, tasks }: { robot: Robot; trust: number; seed: number; tasks: number },
): Attempts {
  const byInstruction = Object.fromEntries(instructionNames.map((name) => [name, 0])) as Record<Instruction, number>;
  let [done, steps] = [0, 0];
  for (let task = 0; task < tasks; task++) {
    const instruction = instructionNames[task % instructionNames.length] as Instruction;
    const chance = (testSeed + Math.imul(seed, 0x10001) + Math.floor(task / instructionNames.length)) >>> 0;
    const { stepsDone } = end(models, { robot, trust, instruction, chance });
    const isDone = stepsDone === instructions[instruction].length;
    steps += stepsDone / tasks;
    done += isDone ? 1 : 0;
    byInstruction[instruction] += isDone ? 1 : 0;
  }
  return { robot, trust, seed, done, byInstruction, steps: Math.round(1000 * steps) / 1000 };
}

interface Task {
  readonly robot: Robot;
  readonly trust: number;
  readonly instruction: Instruction;
  readonly chance: number;
}

/** The last moment of a task. */
function end(models: Models, { robot, trust, instruction, chance }: Task): Moment {
  const start = samplePaddleStart(randomFrom(chance));
  const act = robot === 'random' ? randomPlayer(randomFrom(chance ^ 0x5eed)) : { trust, imagine: imagineBy(models, robot, chance) }; // prettier-ignore
  const moments = carryOut(models, { instruction, start, act });
  for (;;) {
    const { done, value } = moments.next();
    if (done) return value;
  }
}

function imagineBy({ vision, memory }: Models, robot: Exclude<Robot, 'random'>, chance: number): Imagine {
  if (robot === 'box') return byTheBox;
  return robot === 'still' ? byStandingStill : byDream(vision, memory, randomFrom(chance ^ 0xd4ea));
}
