/** Systems of the book against the clauses of the two definitions: what the book holds, and what the reader judged. */

export const systems = [
  'ipe',
  'mindseye',
  'dream',
  'genie',
  'vjepa',
  'diffusion',
  'othello',
  'sora',
  'miniature',
] as const;
export type System = (typeof systems)[number];

/** Two clauses of definition 1, then three of definition 2. */
export const clauses = ['rolls', 'hangs', 'decodable', 'structure', 'used'] as const;
export type Clause = (typeof clauses)[number];

export const verdicts = ['holds', 'fails', 'open'] as const;
export type Verdict = (typeof verdicts)[number];

/** How settled a verdict is; in words, `settled.<name>`. */
export type Settled = 'built' | 'described' | 'measured' | 'repeated' | 'single' | 'mixed' | 'untested';

export interface Holding {
  readonly verdict: Verdict;
  readonly settled: Settled;
}

const holds = (settled: Settled): Holding => ({ verdict: 'holds', settled });
const fails = (settled: Settled): Holding => ({ verdict: 'fails', settled });
const open = (settled: Settled): Holding => ({ verdict: 'open', settled });

/** The book's verdicts, in the order of `clauses`; the argument for each is in the words under `system.clause`. */
export const book: Readonly<Record<System, readonly [Holding, Holding, Holding, Holding, Holding]>> = {
  ipe: [holds('built'), holds('built'), holds('built'), holds('built'), holds('built')],
  mindseye: [holds('built'), holds('single'), open('untested'), open('untested'), open('untested')],
  dream: [holds('built'), holds('built'), open('untested'), open('mixed'), open('mixed')],
  genie: [holds('built'), holds('built'), open('untested'), open('untested'), open('untested')],
  vjepa: [fails('described'), fails('described'), holds('single'), open('mixed'), open('untested')],
  diffusion: [fails('described'), fails('described'), holds('repeated'), open('mixed'), holds('single')],
  othello: [fails('described'), fails('described'), holds('repeated'), holds('single'), holds('repeated')],
  sora: [fails('described'), fails('described'), open('untested'), open('untested'), open('untested')],
  miniature: [fails('measured'), fails('built'), holds('measured'), open('mixed'), holds('measured')],
};

export interface VerdictsState {
  /** Index into `systems`. */
  readonly row: number;
  /** Index into `clauses`. */
  readonly column: number;
  /** The reader's verdicts, row by row; undefined where there is none yet. */
  readonly judged: readonly (Verdict | undefined)[];
  /** Shows the book's verdicts where the reader has not judged. */
  readonly shown: boolean;
}

export const cells = systems.length * clauses.length;

export const start: VerdictsState = {
  row: 0,
  column: 0,
  judged: Array.from({ length: cells }, () => undefined),
  shown: false,
};

export function judgedAt({ judged }: VerdictsState, row: number, column: number): Verdict | undefined {
  return judged[row * clauses.length + column];
}

export function holdingAt(row: number, column: number): Holding {
  const holding = book[systems[row] as System][column];
  if (!holding) throw new RangeError(`verdicts: no cell in row ${row}, column ${column}`);
  return holding;
}

/** Whether the book's verdict can be seen. */
export function isOpen(state: VerdictsState, row: number, column: number): boolean {
  return state.shown || judgedAt(state, row, column) !== undefined;
}

export function judge(state: VerdictsState, verdict: Verdict): VerdictsState {
  const here = state.row * clauses.length + state.column;
  return { ...state, judged: state.judged.map((other, cell) => (cell === here ? verdict : other)) };
}

/** The next cell that is not judged, in reading order and round again; the next one where all are. */
export function next(state: VerdictsState): VerdictsState {
  const here = state.row * clauses.length + state.column;
  const order = Array.from({ length: cells }, (_, i) => (here + 1 + i) % cells);
  const found = order.find((cell) => state.judged[cell] === undefined) ?? (here + 1) % cells;
  return { ...state, row: Math.floor(found / clauses.length), column: found % clauses.length };
}

export interface Score {
  readonly judged: number;
  readonly agreed: number;
}

export function score(state: VerdictsState): Score {
  const made = state.judged.flatMap((verdict, cell) => {
    if (verdict === undefined) return [];
    return [verdict === holdingAt(Math.floor(cell / clauses.length), cell % clauses.length).verdict];
  });
  return { judged: made.length, agreed: made.filter(Boolean).length };
}

const base = verdicts.length + 1;

/** The largest number that a row of verdicts can be written as. */
export const largestRow = base ** clauses.length - 1;

/** A row of the reader's verdicts as one number for the link: a digit a clause, 0 where it is not judged. */
export function rowNumber(state: VerdictsState, row: number): number {
  return clauses.reduce((number, _, column) => {
    const verdict = judgedAt(state, row, column);
    return number * base + (verdict === undefined ? 0 : verdicts.indexOf(verdict) + 1);
  }, 0);
}

/** The state with a row read back from its number, 0 to `largestRow`. */
export function withRow(state: VerdictsState, row: number, number: number): VerdictsState {
  const judged = [...state.judged];
  let rest = number;
  for (let column = clauses.length - 1; column >= 0; column--) {
    judged[row * clauses.length + column] = verdicts[(rest % base) - 1];
    rest = Math.floor(rest / base);
  }
  return { ...state, judged };
}
