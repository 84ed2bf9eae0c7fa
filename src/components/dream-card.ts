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
      ...runs.map(({ part, steps, wallMinutes, cpuMinutes }) => [
        part === 'vision' ? 'Training of V' : 'Training of M',
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
  return {
    caption: `Distance of the ball from that of the Box, px, so many frames after the last that was shown; ${starts} starts`,
    columns: ['', ...marks.map(String)],
    rows: [
      ...dream.map(({ temperature, before }) => row(`Dream at κ = ${temperature}, before the first rebound`, before)),
      ...dream.map(({ temperature, all }) => row(`Dream at κ = ${temperature}, all`, all)),
      row('Twin of the Box, all', twin.all),
    ],
  };
}

function scores({ scores: { games, longestGame, trained, controls } }: Measured): CardTable {
  return {
    caption: `Frames until the ball is lost, ${longestGame} at most: means over ${games} games`,
    columns: ['Who', 'Dream at', 'In the dream', 'In the Box'],
    rows: [
      ...trained.map(({ school, seed, dreamTemperature, dream, box }) => [
        `Controller ${seed}, trained ${school === 'box' ? 'in the Box' : `at κ = ${school}`}`,
        String(dreamTemperature),
        String(dream.mean),
        String(box.mean),
      ]),
      ...controls.flatMap(({ player, dream, box }) =>
        dream.map(({ temperature, mean }) => [
          player === 'never' ? 'Never moves' : 'Pushes at random',
          String(temperature),
          String(mean),
          String(box.mean),
        ]),
      ),
    ],
  };
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
