/**
 * What `card.json` holds: what the model is, how it was made and how it does. Commands write it, nobody types it:
 * `tests/tools/video-dit-card.ts` and, for what takes time in a browser, `tests/tools/video-dit-bench.ts`.
 */
import type { VideoDitConfig } from './config.ts';
import type { Scores } from './evaluate.ts';
import type { Recipe } from './training/recipe.ts';

/** Of one score over the seeds that have reached a rung; the deviation is that of a sample, null of a single seed. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly deviation: number | null;
}

export type ScoreName = Exclude<keyof Scores, 'clips'>;

export interface RungOfSeed extends Scores {
  readonly seed: number;
  /** The script with its weights as it is sent. */
  readonly gzippedBytes: number;
  readonly wallMinutes: number;
  readonly cpuMinutes: number;
}

/** What one checkpoint scores where training never was, or with fewer steps of the sampler. */
export interface Trials {
  readonly seed: number;
  readonly trials: readonly (Omit<Scores, 'ghost'> & {
    readonly name: string;
    /** null where no frame hides the ball. */
    readonly ghost: number | null;
  })[];
}

export interface Card {
  readonly model: string;
  readonly repeat: readonly string[];
  readonly data: { readonly source: string; readonly trainingClips: number; readonly heldOut: string };
  readonly architecture: VideoDitConfig & { readonly parameters: number };
  readonly training: Recipe;
  readonly hardware: string;
  readonly weights: string;
  /** Held-out clips for each score. */
  readonly clips: number;
  /** The rungs that have been reached, the smallest budget first. */
  readonly ladder: readonly {
    readonly rung: string;
    readonly steps: number;
    readonly clips: number;
    readonly overSeeds: Readonly<Record<ScoreName, Spread>>;
    readonly bySeed: readonly RungOfSeed[];
  }[];
  /** Rules that learn nothing; `known` clips where they remember some. */
  readonly baselines: readonly (Scores & { readonly rule: string; readonly known?: number })[];
  /** The last rung at |vx| that training never showed, px a frame, and at fewer steps of the sampler than it ships with. */
  readonly strangeSpeeds: readonly Trials[];
  readonly fewSteps: readonly Trials[];
  /** Mean loss of every 250 steps. */
  readonly losses: readonly { readonly seed: number; readonly losses: readonly (readonly number[])[] }[];
  readonly notes: readonly string[];
  readonly measured?: Measured;
}

/** What `tests/tools/video-dit-bench.ts` finds, in milliseconds and bytes. */
export interface Measured {
  readonly where: string;
  readonly rung: string;
  /** From when a figure comes near to when it is awake, on a page that has nothing of it yet; the median of some visits. */
  readonly awake: number;
  /** A clip of `samplerSteps` on one core: the least and the median of many; and without WebAssembly. */
  readonly clip: { readonly least: number; readonly median: number; readonly clips: number };
  readonly plain: { readonly least: number; readonly median: number };
  /** The same weights in onnxruntime-web in the same run; `ratio` is our least time over its least. */
  readonly onnx: {
    readonly version: string;
    readonly least: number;
    readonly median: number;
    readonly ratio: number;
    /** The largest difference between the two, over all pixels of a clip. */
    readonly largestDifference: number;
  };
  /** Of the heap after garbage collection, over so many clips. */
  readonly memory: { readonly clips: number; readonly before: number; readonly after: number };
  /** The longest task of the page's own thread while clips were made in a worker, and in slices on the page. */
  readonly longestTask: { readonly worker: number; readonly slices: number };
}
