import { clipLength } from '../../world/clip.ts';
import { crossing, editFrame, roll } from '../../world/edit.ts';
import { render, type Frame } from '../../world/renderer.ts';
import { box, type State } from '../../world/state.ts';
import { bothWays, decoding, effectOf, squareGap, type Decoding, type Effect } from './clauses.ts';
import { handBuilt, type Build, type Code, type CodeSystem } from './code.ts';

export const last = clipLength - 1;

/** The hand-built systems, by what their code is good for beyond being read. */
export const builds = ['whole', 'unused', 'scrambled', 'idle'] as const;
export type BuildName = (typeof builds)[number];
const buildOf: Readonly<Record<BuildName, Build>> = {
  whole: { used: true, structured: true },
  unused: { used: false, structured: true },
  scrambled: { used: true, structured: false },
  idle: { used: false, structured: false },
};

/** What can be said of the four codes; `skip` asks for the answer without a guess. */
export const guesses = ['one', 'two', 'three', 'four', 'skip'] as const;
export type Guess = (typeof guesses)[number];

export interface CodesState {
  /** How much lower the probe is to read the ball in frame 4, px. */
  readonly down: number;
  readonly build: BuildName;
  /** In how many of the four codes the picture follows a push, as the reader expects; `skip`, or nothing yet. */
  readonly guess: Guess | '';
}

export const start: CodesState = { down: 3, build: 'whole', guess: '' };

/** Whether the picture is drawn from what the probe reads. */
export const isUsed = ({ build }: CodesState): boolean => buildOf[build].used;

/** Whether what a broken code does waits for the reader's guess. */
export function isCovered({ build, guess }: CodesState): boolean {
  return build !== 'whole' && guess === '';
}

/** A film with and without the edit. */
export interface Film {
  readonly frames: readonly Frame[];
  /** Center of the ball in each frame, shown or hidden, px. */
  readonly path: readonly (readonly [x: number, y: number])[];
  readonly unedited: readonly (readonly [x: number, y: number])[];
  /** Where the probe reads the ball in the edited frame, px. */
  readonly written: readonly [x: number, y: number];
}

/** The system that is tested. Put another one here. */
export function systemOf(build: BuildName, disturb = 0): CodeSystem {
  return handBuilt(buildOf[build], disturb);
}

export const codeFilm = remember(
  ({ down, build }: CodesState) => `${down} ${build}`,
  ({ down, build }): Film => {
    const system = systemOf(build);
    const held = codes(system, down);
    const path = held.map((code) => system.paint(code));
    const { x, y } = system.read(held[editFrame] as Code);
    const unedited = codes(system, 0).map((code) => system.paint(code));
    const depth = crossing.depth;
    const frames = path.map(([left, top]) => render({ ball: { x: left, y: top, vx: 0, vy: 0 }, depth }));
    return { frames, path, unedited, written: [x, y] };
  },
);

/** The code of every frame: encoded once, stepped from then on, and pushed in the edited frame. */
function codes(system: CodeSystem, down: number): readonly Code[] {
  const made = [system.encode(crossing.ball)];
  for (let frame = 1; frame <= last; frame++) {
    const next = system.advance(made[frame - 1] as Code);
    made.push(frame === editFrame ? system.write(next, down) : next);
  }
  return made;
}

export interface Clauses {
  readonly decoding: Decoding;
  readonly gap: number;
  readonly effect: Effect;
}

const measured = remember(
  ({ build }: CodesState) => build,
  ({ build }) => {
    const each = (test: number): CodeSystem => systemOf(build, test + 1);
    return { decoding: decoding(each), gap: squareGap(each) };
  },
);

export const clauses = remember(
  ({ down, build }: CodesState) => `${down} ${build}`,
  (state): Clauses => {
    const system = systemOf(state.build);
    const code = codes(system, 0)[editFrame] as Code;
    return { ...measured(state), effect: effectOf(system, code, state.down) };
  },
);

/** Gaps below this count as none, px: less than half the ball. */
export const tolerance = 1;

/** Whether each clause holds; undefined where nothing was edited, so that nothing was tested. */
export function verdicts(state: CodesState): {
  readonly decodable: boolean;
  readonly structured: boolean;
  readonly used: boolean | undefined;
} {
  const { decoding: read, gap, effect } = clauses(state);
  const { down } = state;
  const arrives = Math.abs(effect.shift - down) < Math.abs(down) / 2 && Math.abs(effect.shift) > 3 * effect.control;
  return {
    decodable: read.error < tolerance,
    structured: gap < tolerance,
    used: down === 0 ? undefined : arrives,
  };
}

/** The square that is drawn: from the edited frame, before the edit, one row of frames on. */
export const square = remember(
  ({ build }: CodesState) => build,
  ({ build }) => {
    const from = roll(crossing, { down: 0, gravity: box.gravity })[editFrame] as State;
    const system = systemOf(build);
    return { from: from.ball, before: system.encode(from.ball), ...bothWays(system, from.ball) };
  },
);

/** Mean shift of a row of frames against the unedited film, px down. */
export function rowShift({ path, unedited }: Film, row: number): number {
  const first = 4 * row;
  const shifts = path.slice(first, first + 4).map(([, y], i) => y - (unedited[first + i] as Film['path'][number])[1]);
  return shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
}

/** Keeps what was computed for each key; the keys of this figure are few. */
function remember<Result>(
  keyOf: (state: CodesState) => string,
  compute: (state: CodesState) => Result,
): (state: CodesState) => Result {
  const known = new Map<string, Result>();
  return (state) => {
    const key = keyOf(state);
    const found = known.get(key) ?? compute(state);
    known.set(key, found);
    return found;
  };
}
