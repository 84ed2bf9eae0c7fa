/**
 * What is trained, how it is tuned and what that may cost. All of this was written down, here and in the card, before
 * the first result: no run may be added because of what another has shown.
 */
import { backdrops, type Backdrop } from '../../world/backdrop.ts';

/**
 * What the predictor is taught to say of a hidden token: its pixels, or the features of an encoder that sees the whole
 * clip. `features`: a running mean of the encoder, on which no gradient pushes (bardes2024vjepa). `frozen`: the encoder
 * itself, without gradient, but with no mean. `open`: the encoder itself, gradient and all: no safeguard.
 */
export const aims = ['pixels', 'features', 'frozen', 'open'] as const;
export type Aim = (typeof aims)[number];

/** `slots`: two neighboring time slots, all of them. `blocks`: several blocks in space and time (see mask.ts). */
export const masks = ['slots', 'blocks'] as const;
export type MaskKind = (typeof masks)[number];

/** What tuning may set. */
export interface Settings {
  /** Of Adam. */
  readonly rate: number;
  readonly mask: MaskKind;
  /** Memory of the running mean at the first step; it rises to `lastMemory` at the last one. */
  readonly memory: number;
  /** Pixels in units of their own token's spread (as in he2022masked), or as they are. */
  readonly evenPixels: boolean;
  readonly predictorLayers: number;
}

/** One training. */
export interface Run {
  readonly backdrop: Backdrop;
  readonly aim: Aim;
  readonly settings: Settings;
  readonly steps: number;
}

/** As tried first, before anything was tuned. */
export const untuned: Settings = { rate: 1e-3, mask: 'slots', memory: 0.985, evenPixels: false, predictorLayers: 2 };

/** Steps of a run in the grid, of the runs that are reported, and of those without a safeguard. */
export const budget = { tuning: 400, final: 1500, open: 400 } as const;

/** Seed of all tuning; the reported runs have others. */
export const tuningSeed = 100;
export const finalSeeds: readonly number[] = [1, 2, 3];

const predictorLayers = 3;

/** The same number of tries for both: two rates, two masks, and two of what only one of them has. */
export function grid(aim: 'pixels' | 'features'): readonly Settings[] {
  return [1e-3, 3e-3].flatMap((rate) =>
    masks.flatMap((mask) =>
      aim === 'pixels'
        ? [false, true].map((evenPixels) => ({ rate, mask, memory: 0.985, evenPixels, predictorLayers }))
        : [0.985, 0.998].map((memory) => ({ rate, mask, memory, evenPixels: false, predictorLayers })),
    ),
  );
}

export const tuned = ['pixels', 'features'] as const;

/** All runs of the grid, by name. */
export function tuningRuns(): Readonly<Record<string, Run>> {
  const runs = backdrops.flatMap((backdrop) =>
    tuned.flatMap((aim) =>
      grid(aim).map((settings, at) => {
        return [`tune-${backdrop}-${aim}-${at}`, { backdrop, aim, settings, steps: budget.tuning }] as const;
      }),
    ),
  );
  return Object.fromEntries(runs);
}

/** Which row of the grid tuning has chosen. */
export type Chosen = Readonly<Record<Backdrop, Readonly<Record<(typeof tuned)[number], number>>>>;

/** All runs of a reported seed, by name: tuned and untuned, and what happens without the safeguard or half of it. */
export function finalRuns(chosen: Chosen): Readonly<Record<string, Run>> {
  const runs = backdrops.flatMap((backdrop) =>
    tuned.flatMap((aim) => {
      const settings = grid(aim)[chosen[backdrop][aim]] as Settings;
      return [
        [`${backdrop}-${aim}`, { backdrop, aim, settings, steps: budget.final }],
        [`${backdrop}-${aim}-untuned`, { backdrop, aim, settings: untuned, steps: budget.final }],
      ] as const;
    }),
  );
  const settings = grid('features')[chosen.drift.features] as Settings;
  return {
    ...Object.fromEntries(runs),
    'drift-frozen': { backdrop: 'drift', aim: 'frozen', settings, steps: budget.open },
    'drift-open': { backdrop: 'drift', aim: 'open', settings, steps: budget.open },
  };
}

/** The plan as the card states it. */
export const plan = {
  rule: [
    'Both are tuned alike: the same number of settings, steps, clips and the same seed, for each backdrop by itself.',
    'The setting is kept whose encoder scores highest on validation clips: the mean R² of x, y, vx and vy in the middle of each slot, read by ridge probes (src/instruments) from the features of that slot, once with the whole clip in view and once as predicted for slots 2 and 3 from slots 0 and 1; both means count alike.',
    'Probed are the running means of the weights, for both; of the predictor the stream before its last map, which has the same width in both.',
    'The kept setting and the untuned one are then trained three times, with other seeds and for more steps, and measured once on clips that played no part in tuning.',
    'Whatever comes out is reported. There is no second grid.',
  ],
  untuned,
  grid: { pixels: grid('pixels'), features: grid('features') },
  budget,
  tuningSeed,
  finalSeeds,
} as const;
