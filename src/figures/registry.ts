import type { Figure, Run } from '../kit/figure.ts';
import type { Words, WordsByLanguage } from '../kit/words.ts';

/** A chart of published numbers can also be read as a table. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface FigureRoom {
  readonly figure: Figure<unknown>;
  readonly words: WordsByLanguage;
  readonly table?: (words: Words) => DataTable;
  /** Its long work, if it has any. */
  readonly run?: Run;
}

const rooms = import.meta.glob<{ figure: Figure<unknown>; table?: (words: Words) => DataTable }>('./*/index.ts', {
  eager: true,
});
const runs = import.meta.glob<{ run: Run }>('./*/run.ts', { eager: true });
const words = import.meta.glob<{ words: WordsByLanguage }>('./*/words.ts', { eager: true });

/** Every figure of the house, by id. The folder is the id. */
export const figures: ReadonlyMap<string, FigureRoom> = new Map(
  Object.entries(rooms).map(([path, room]) => {
    const id = path.split('/')[1] ?? '';
    const own = words[`./${id}/words.ts`];
    if (room.figure.id !== id) throw new Error(`the figure in src/figures/${id} calls itself "${room.figure.id}"`);
    if (!own) throw new Error(`the figure "${id}" has no words.ts`);
    const { run } = runs[`./${id}/run.ts`] ?? {};
    const { figure, table } = room;
    return [id, { figure, words: own.words, ...(table ? { table } : {}), ...(run ? { run } : {}) }];
  }),
);
