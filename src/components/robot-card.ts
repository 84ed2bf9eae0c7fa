/** The card of the robot as tables: every number comes from a file that a command wrote. */
import type measuredJson from '../../content/data/robot.json';
import type cardJson from '../models/inverse-dynamics/card.json';
import type { CardTable } from './model-card.ts';

export type RobotPart = 'made' | 'attempts' | 'instructions' | 'readings';

type Card = Pick<
  typeof cardJson,
  'model' | 'data' | 'architecture' | 'training' | 'hardware' | 'weights' | 'runs' | 'seeds'
>;
type Measured = Pick<typeof measuredJson, 'seeds' | 'tasks' | 'rows' | 'read' | 'dreams' | 'temperature'>;
type Row = Measured['rows'][number];

export function robotTables(card: Card, measured: Measured, part: RobotPart): readonly CardTable[] {
  switch (part) {
    case 'made':
      return [made(card)];
    case 'attempts':
      return [attempts(measured)];
    case 'instructions':
      return [byInstruction(measured)];
    case 'readings':
      return [readings(measured)];
  }
}

/** As the row of a table, and as a column. */
const robots = {
  dream: ['Imagines by the dream', 'dream'],
  box: ['Tries in the Box and takes it back', 'Box'],
  still: ['No imagination: goes to where it last saw the ball', 'no imagination'],
  random: ['Pushes at random', 'random'],
} as const;

const names = Object.keys(robots) as readonly (keyof typeof robots)[];

const instructions: Readonly<Record<keyof Row['byInstruction'], string>> = {
  keep: 'Anywhere, three times',
  middle: 'In the middle, three times',
  left: 'On the left half, three times',
  right: 'On the right half, three times',
  across: 'Left, middle, right',
  back: 'Right, middle, left',
  zigzag: 'Left, right, left',
  zagzig: 'Right, left, right',
};

function made({ model, data, architecture, training, hardware, weights, runs, seeds }: Card): CardTable {
  const seconds = runs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / Math.max(1, runs.length);
  return {
    caption: 'What reads the pushes, and how it was made',
    columns: [],
    rows: [
      ['Model', model],
      ['Learned numbers', whole(architecture.parameters)],
      ['Training data', `${whole(data.streams * data.frames)} frames: ${data.source}`],
      ['Training', `${whole(training.steps)} steps of ${training.batch} pairs, ${Math.round(seconds)} s of one core`],
      ['Weights', weights.map(({ part, gzippedBytes }) => `${part} ${Math.round(gzippedBytes / 1000)} kB`).join(', ')],
      ['Trainings behind the numbers', String(seeds.length)],
      ['Hardware', hardware],
    ],
  };
}

/** Mean over the seeds, and from the least to the most of them where there are several. */
function attempts({ seeds, tasks, rows, dreams, temperature }: Measured): CardTable {
  const trusts = trustsOf(rows);
  const cell = (robot: string, trust: number): string => {
    // Whoever pushes at random looks at nothing, however often.
    const own = rows.filter((row) => row.robot === robot && (robot === 'random' || row.trust === trust));
    const shares = own.map(({ done }) => done / tasks);
    return shares.length === 0 ? '–' : spread(shares);
  };
  return {
    caption: `Instructions carried out whole, by pushes between two looks: ${tasks} instructions for each of ${seeds.length === 1 ? 'one seed' : `${seeds.length} seeds`}; dream: ${dreams}, κ = ${temperature}`,
    columns: ['', ...trusts.map(String)],
    rows: names.map((robot) => [robots[robot][0], ...trusts.map((trust) => cell(robot, trust))]),
  };
}

/** With the fewest pushes between two looks, all seeds together. */
function byInstruction({ seeds, tasks, rows }: Measured): CardTable {
  const [few = 1] = trustsOf(rows);
  const keys = Object.keys(instructions) as readonly (keyof Row['byInstruction'])[];
  const asked = (at: number): number => seeds.length * Math.ceil((tasks - at) / keys.length);
  const done = (robot: string, key: keyof Row['byInstruction']): number =>
    rows
      .filter((row) => row.robot === robot && row.trust === few)
      .reduce((sum, row) => sum + row.byInstruction[key], 0);
  return {
    caption: `The same by instruction, ${few} pushes between two looks: how many were carried out`,
    columns: ['', 'asked', ...names.map((robot) => robots[robot][1])],
    rows: keys.map((key, at) => [
      instructions[key],
      String(asked(at)),
      ...names.map((robot) => String(done(robot, key))),
    ]),
  };
}

function readings({ read }: Measured): CardTable {
  return {
    caption: 'Pushes that are named rightly between two frames, of all that can be seen',
    columns: ['', 'Frames of the Box', 'Frames of the dream'],
    rows: read.map(({ seed, box, dream }) => [`Seed ${seed}`, percent(box), percent(dream)]),
  };
}

/** The fewest first. */
function trustsOf(rows: readonly Row[]): readonly number[] {
  return [...new Set(rows.map(({ trust }) => trust))].sort((a, b) => a - b);
}

function spread(shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => Math.round(100 * share));
  const mean = Math.round((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length);
  return low === high ? `${mean}%` : `${mean}% (${low ?? 0} to ${high ?? 0})`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function whole(number: number): string {
  return number.toLocaleString('en');
}
