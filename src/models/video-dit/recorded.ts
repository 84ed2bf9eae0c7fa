/** Scores of the miniature for the figures that show them: written by `tests/tools/video-dit-card.ts`, over all seeds. */
import data from '../../../content/data/video-dit.json' with { type: 'json' };

/** Of one score over the seeds. */
export interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A checkpoint of the ladder: shares of held-out clips, and the centroid's error in px. */
export interface RecordedRung {
  readonly rung: string;
  readonly steps: number;
  /** Training clips seen. */
  readonly clips: number;
  readonly seeds: readonly number[];
  readonly right: Range;
  readonly centroidError: Range;
  readonly clipsVanished: Range;
  readonly clipsDuplicate: Range;
  readonly clipsAstray: Range;
  readonly clipsGhost: Range;
}

export interface RecordedRule {
  readonly rule: string;
  /** Clips that it remembers. */
  readonly known?: number | undefined;
  readonly right: number;
  readonly centroidError: number;
}

export interface Recorded {
  /** Held-out clips for each score. */
  readonly clips: number;
  /** The smallest budget first. */
  readonly ladder: readonly RecordedRung[];
  readonly rules: readonly RecordedRule[];
}

export const recorded: Recorded = data;

/** The name under which the weights of a rung ship. */
export function weightsOf(rung: string): string {
  return `video-dit/${rung}`;
}
