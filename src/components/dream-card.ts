/** The card of the dream as tables: every number comes from a file that a command wrote. */
import type measuredJson from '../../content/data/dream.json';
import type cardJson from '../models/dream/card.json';
import type { CardTable } from './model-card.ts';

export type DreamPart = 'made' | 'partings' | 'scores';

type Card = Pick<typeof cardJson, 'model' | 'data' | 'architecture' | 'hardware' | 'weights' | 'runs' | 'seeds'>;
type Measured = Pick<typeof measuredJson, 'partings' | 'scores'>;

export function dreamTables(card: Card, measured: Measured, part: DreamPart): readonly CardTable[] {
  if (part === 'made') return [made(card)];
  return part === 'partings' ? [partings(measured)] : [scores(measured)];
}

function made({ model, data, architecture, hardware, weights, runs, seeds }: Card): CardTable {
  const { vision, memory, controller } = architecture.parameters;
  return {
    caption: 'What it is and how it was made',
    columns: [],
    rows: [
      ['Model', model],
      ['Learned numbers', `V ${whole(vision)}, M ${whole(memory)}, C ${whole(controller)}`],
      [
        'Code and memory',
        `${architecture.code} numbers a frame, ${architecture.memory} of memory, ${architecture.bells} bells`,
      ],
      ['Training data', `${whole(data.streams * data.frames)} frames: ${data.source}`],
      ...runs.map(({ seed, part, steps, wallMinutes, cpuMinutes }) => [
        `Training of ${part === 'vision' ? 'V' : 'M'}, seed ${seed}`,
        `${whole(steps)} steps, ${wallMinutes} min (${cpuMinutes} min of one core)`,
      ]),
      ['Weights', weights.map(({ part, gzippedBytes }) => `${part} ${Math.round(gzippedBytes / 1000)} kB`).join(', ')],
      ['Trainings behind the numbers', String(seeds.length)],
      ['Hardware', hardware],
    ],
  };
}

function partings({ partings: { starts, marks, dream, twin } }: Measured): CardTable {
  const row = (name: string, values: readonly (number | null)[]): readonly string[] => [
    name,
    ...values.map((value) => (value === null ? '–' : value.toFixed(2))),
  ];
  const nameOf = ({ model, temperature }: { model: number; temperature: number }): string =>
    `Dream ${model} at κ = ${temperature}`;
  return {
    caption: `Distance of the ball from that of the Box, px, so many frames after the last that was shown; ${starts} starts`,
    columns: ['', ...marks.map(String)],
    rows: [
      ...dream.map((one) => row(`${nameOf(one)}, before the first rebound`, one.before)),
      ...dream.map((one) => row(`${nameOf(one)}, all`, one.all)),
      row('Twin of the Box, all', twin.all),
    ],
  };
}

/** A row for each school of each dream, and for those who learn nothing. */
function scores({ scores: { games, longestGame, trained, controls } }: Measured): CardTable {
  const groups = new Map<string, typeof trained>();
  for (const one of trained) {
    const name = `Dream ${one.model}, trained ${one.school === 'box' ? 'in the Box' : `at κ = ${one.school}`}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return {
    caption: `Frames until the ball is lost, ${longestGame} at most: means over ${games} games, and over controllers the least and the greatest of these means`,
    columns: ['Who', 'Controllers', 'Dream at', 'In the dream', 'In the Box'],
    rows: [
      ...[...groups].map(([name, group]) => [
        name,
        String(group.length),
        String(group[0]?.dreamTemperature),
        spread(group.map(({ dream }) => dream.mean)),
        spread(group.map(({ box }) => box.mean)),
      ]),
      ...controls.flatMap(({ model, player, dream, box }) =>
        dream.map(({ temperature, mean }) => [
          `Dream ${model}, ${player === 'never' ? 'never moves' : 'pushes at random'}`,
          '–',
          String(temperature),
          String(mean),
          String(box.mean),
        ]),
      ),
    ],
  };
}

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length === 1
    ? mean.toFixed(0)
    : `${mean.toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
