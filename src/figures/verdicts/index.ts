import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure } from '../../kit/figure.ts';
import type { Words } from '../../kit/words.ts';
import { draw } from './draw.ts';
import { cellAt, handlePlace, layout } from './layout.ts';
import { argument, say } from './say.ts';
import {
  clauses,
  holdingAt,
  judge,
  judgedAt,
  largestRow,
  next,
  rowNumber,
  start,
  systems,
  verdicts,
  withRow,
  type Verdict,
  type VerdictsState,
} from './state.ts';

const { toggle } = fieldsOf<VerdictsState>();

/** The verdicts of each row in the link, as one number: never shown, since the table is where they are given. */
const rows: readonly Control<VerdictsState>[] = systems.map((system, row) => ({
  kind: 'range',
  key: system,
  min: 0,
  max: largestRow,
  step: 1,
  shown: () => false,
  get: (state) => rowNumber(state, row),
  set: (state, number) => withRow(state, row, number),
}));

/** Nine systems against five clauses: the reader judges a cell and then sees what the book holds, and why. */
export const figure: Figure<VerdictsState> = {
  id: 'verdicts',
  provenance: 'recorded',
  start,
  controls: [
    ...rows,
    {
      kind: 'point',
      key: 'cell',
      min: [1, 1],
      max: [clauses.length, systems.length],
      step: 1,
      anywhere: true,
      get: ({ row, column }) => [column + 1, row + 1],
      set: (state, [column, row]) => ({ ...state, column: column - 1, row: row - 1 }),
      place: ([column, row], width) => handlePlace(layout(width), column - 1, row - 1),
      value: (place, width) => {
        const [column, row] = cellAt(layout(width), place);
        return [column + 1, row + 1];
      },
    },
    {
      kind: 'choice',
      key: 'verdict',
      options: verdicts,
      get: (state) => judgedAt(state, state.row, state.column) ?? '',
      set: (state, verdict) => judge(state, verdict as Verdict),
    },
    { kind: 'action', key: 'next', run: next },
    toggle('shown'),
  ],
  draw,
  say,
};

/** The whole table in words, for whoever would rather read it. */
export function table(words: Words): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  return {
    columns: [words.label('system'), ...clauses.map((clause) => words.label(`clause.${clause}`))],
    rows: systems.map((system, row) => [
      words.label(system),
      ...clauses.map((_, column) => {
        const { verdict, settled } = holdingAt(row, column);
        const head = words.sentence('cell', {
          verdict: words.label(`verdict.${verdict}`),
          settled: words.label(`settled.${settled}`),
        });
        return `${head} ${argument(words, row, column)}`;
      }),
    ]),
  };
}
