/** The card of the latent actions as tables: every number comes from a file that a command wrote. */
import type measuredJson from '../../content/data/latent-actions.json';
import type cardJson from '../models/latent-actions/card.json';
import type { CardTable } from './model-card.ts';

export type LatentActionsPart = 'made' | 'readings' | 'codes' | 'playing';

type Card = Pick<typeof cardJson, 'model' | 'data' | 'architecture' | 'hardware' | 'weights' | 'runs' | 'seeds'>;
type Measured = Pick<typeof measuredJson, 'read' | 'controls' | 'played'>;

export function latentActionsTables(card: Card, measured: Measured, part: LatentActionsPart): readonly CardTable[] {
  switch (part) {
    case 'made':
      return [made(card)];
    case 'readings':
      return [readings(measured)];
    case 'codes':
      return [codes(measured)];
    case 'playing':
      return [playing(measured)];
  }
}

const films: Readonly<Record<string, string>> = {
  fresh: 'A fresh key every frame',
  held: 'Keys held for up to 8 frames',
  still: 'A fresh key every frame; the frame before is hidden',
};

function made({ model, data, architecture, hardware, weights, runs, seeds }: Card): CardTable {
  const { reader, guesser, dynamics } = architecture.parameters;
  const minutes = runs.reduce((sum, { cpuMinutes }) => sum + cpuMinutes, 0) / seeds.length;
  return {
    caption: 'What it is and how it was made',
    columns: [],
    rows: [
      ['Model', model],
      [
        'Learned numbers',
        `reader ${whole(reader)}, dynamics ${whole(dynamics)}; thrown away: guesser ${whole(guesser)}`,
      ],
      ['Codes', `${architecture.actions}, told apart in ${architecture.said} numbers`],
      ['Training data', `${whole(data.streams * data.frames)} frames: ${data.source}`],
      ['Training', `${Math.round(minutes)} min of one core for each seed, all variants and the dynamics together`],
      ['Weights', weights.map(({ part, gzippedBytes }) => `${part} ${Math.round(gzippedBytes / 1000)} kB`).join(', ')],
      ['Trainings behind the numbers', String(seeds.length)],
      ['Hardware', hardware],
    ],
  };
}

function readings({ read, controls: { ceiling, clustered } }: Measured): CardTable {
  const row = (name: string, one: { accuracy: number; keyBits: number }, directionBits?: number): readonly string[] => [
    name,
    percent(one.accuracy),
    one.keyBits.toFixed(2),
    directionBits === undefined ? '–' : directionBits.toFixed(2),
  ];
  return {
    caption: 'What the codes tell of the hidden key and of where the ball flies, in films that no training saw',
    columns: ['Learned from', 'Key right', 'Bits of the key', 'Bits of the direction'],
    rows: [
      ...read.map((one) => row(`${films[one.variant] ?? one.variant}, seed ${one.seed}`, one, one.directionBits)),
      ...ceiling
        .filter(({ variant }) => variant !== 'still')
        .map((one) => row(`By how the paddle truly moved: ${(films[one.variant] ?? '').toLowerCase()}`, one)),
      row('Differences of V’s codes, in six clusters', clustered, clustered.directionBits),
    ],
  };
}

/** Of each training of the kind that ships: how often a code goes with each key, and what it does when it is pressed. */
function codes({ read, played }: Measured): CardTable {
  return {
    caption: 'Codes learned from fresh keys: how often each goes with a key, and how far the paddle moves at a press',
    columns: ['', 'left', 'no push', 'right', 'px a press'],
    rows: played.flatMap(({ seed, perCode }) => {
      const keys = read.find((one) => one.seed === seed && one.variant === 'fresh')?.keys ?? [];
      return perCode.map(({ code, mean, deviation }) => [
        `Seed ${seed}, code ${code + 1}`,
        ...(keys[code] ?? []).map(whole),
        `${mean.toFixed(2)} ± ${deviation.toFixed(2)}`,
      ]);
    }),
  };
}

function playing({ played }: Measured): CardTable {
  const [first] = played;
  return {
    caption: `Played by codes at random: px that the paddle moves at a press of a code that goes with a push, and the mass of the ball as a share of that in the Box; ${first?.games ?? 0} games`,
    columns: ['', 'px a press', ...Array.from({ length: first?.frames ?? 0 }, (_, frame) => `frame ${frame + 1}`)],
    rows: played.map(({ seed, perPress, kept }) => [
      `Seed ${seed}`,
      perPress.toFixed(2),
      ...kept.map((share) => share.toFixed(2)),
    ]),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function whole(number: number): string {
  return number.toLocaleString('en');
}
