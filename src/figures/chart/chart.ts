import type { Figure } from '../../kit/figure.ts';
import type { Words } from '../../kit/words.ts';

/** A chart of published numbers has nothing to set: its state is empty. */
export type Still = Readonly<Record<string, never>>;

/** The numbers of a chart in rows, every one of them, for readers who would rather have a table. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartFigure extends Figure<Still> {
  readonly table: (words: Words) => Table;
}

/** The part of the contract that is the same in every chart of published numbers. */
export const published = { provenance: 'recorded', start: {}, controls: [] } as const;
