import type { Work } from '../../kit/figure.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { renderClip } from '../../world/clip.ts';
import { rowLength } from '../../world/film.ts';
import { render, type Frame } from '../../world/renderer.ts';
import { box, type Ball, type Depth, type State } from '../../world/state.ts';
import { bothWays, decoding, effectOf, squareGap, type Decoding, type Effect } from './clauses.ts';
import { handBuilt, type Build, type Code, type CodeSystem } from './code.ts';
import {
  instruments,
  openings,
  simulatedSide,
  type EditRequest,
  type Expectation,
  type Made,
  type Property,
  type SideSlot,
} from './learned.ts';
import type { Edit } from './recorded.ts';
import { beginning, editFrame, ends, last, predict, roll, type Prediction } from './rollouts.ts';

/** What stands beside the simulator: the miniature, or a code that was built by hand. */
export const systems = ['learned', 'codes'] as const;
export type System = (typeof systems)[number];

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

export const laws = ['full', 'half'] as const;
export type Law = (typeof laws)[number];

export interface DefinitionsState {
  readonly system: System;
  /** What is edited in the miniature. */
  readonly property: Property;
  /** Whether the side is changed, and from which slot on. */
  readonly flips: boolean;
  readonly slot: SideSlot;
  /** What the reader expects of frames 8 to 15 of the miniature's film, for each property. */
  readonly expected: Readonly<Record<Property, Expectation | ''>>;
  /** The last films of the miniature. */
  readonly made?: Made;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
  /** How far down the reader moves the ball in frame 4, px. */
  readonly down: number;
  readonly law: Law;
  /** Whether the prediction is taken from the roll-outs. */
  readonly hangs: boolean;
  readonly build: BuildName;
  /** In how many of the four codes the picture follows a push, as the reader expects; `skip`, or nothing yet. */
  readonly guess: Guess | '';
}

export const farthest = 4;
export const start: DefinitionsState = {
  system: 'learned',
  property: 'position',
  flips: true,
  slot: '2',
  expected: { position: '', side: '' },
  onPage: false,
  down: 3,
  law: 'full',
  hangs: true,
  build: 'whole',
  guess: '',
};

const samplerSteps = 20;
/** Where the page itself has to make the films. */
const stepsOnPage = 8;

export const work: Work<DefinitionsState, EditRequest, Made | undefined> = {
  data: [bestWeights, instruments, kernelName],
  finishes: true,
  request(state) {
    const key = learnedKey(state);
    if (state.system === 'codes' || state.made?.key === key) return undefined;
    const { property, flips, onPage } = state;
    const down = property === 'position' ? state.down : 0;
    return { key, property, slot: editedSlot(state), down, flips, steps: onPage ? stepsOnPage : samplerSteps };
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

function learnedKey({ property, down, flips, slot }: DefinitionsState): string {
  return property === 'position' ? `position ${down}` : flips ? `side ${slot}` : 'side';
}

/** The miniature's films, while they are of the property that is looked at. */
export const madeOf = ({ made, property }: DefinitionsState): Made | undefined =>
  made?.property === property ? made : undefined;

/** Whether anything is asked of the miniature. */
export const isEdited = ({ property, down, flips }: DefinitionsState): boolean =>
  property === 'side' ? flips : down !== 0;

/** The slot that is edited: the first, unless it is the side that is changed in the miniature. */
export const editedSlot = ({ system, property, slot }: DefinitionsState): number =>
  system === 'learned' && property === 'side' ? Number(slot) : editFrame / rowLength;

/** What is edited in the miniature, and which way. */
export function editOf(state: DefinitionsState): Edit {
  const { property, down } = state;
  const up = property === 'position' ? down < 0 : madeOf(state)?.side === 'front';
  return { property, slot: editedSlot(state), direction: up ? -1 : 1 };
}

/** Whether what the miniature or a broken code does waits for the reader's guess. */
export function isCovered({ system, property, expected, build, guess }: DefinitionsState): boolean {
  return system === 'learned' ? expected[property] === '' : build !== 'whole' && guess === '';
}

/** A film with and without the edit. */
export interface Film {
  readonly frames: readonly Frame[];
  /** Center of the ball in each frame, shown or hidden, px. */
  readonly path: readonly (readonly [x: number, y: number])[];
  readonly unedited: readonly (readonly [x: number, y: number])[];
  /** Where the reader has put the ball of the edited frame: in the state, or in what the probe reads, px. */
  readonly written: readonly [x: number, y: number];
  readonly depths: readonly Depth[];
  readonly edits: 'height' | 'side';
}

export interface Outcome {
  /** Where the noisy rolls end, with the reader's edit and law. */
  readonly ends: readonly State[];
  readonly prediction: Prediction;
  /** How much lower the rolls end on average than without edit and with the Box's own law, px. */
  readonly rollShift: number;
  /** The same for the prediction. */
  readonly predictionShift: number;
}

const gravityOf = (law: Law): number => (law === 'full' ? box.gravity : box.gravity / 2);

/** The simulator's film, from the opening that stands on the right as well. */
export const simulatorFilm = remember(
  (state: DefinitionsState) => `${simulatorKey(state)} ${state.down} ${state.law}`,
  (state): Film => {
    const { system, property, down, law } = state;
    if (system === 'learned' && property === 'side') return sideFilm(state);
    const gravity = system === 'codes' ? gravityOf(law) : box.gravity;
    const from = system === 'codes' ? beginning : openings.position;
    const states = roll(from, { down, gravity });
    const path = places(states);
    const unedited = places(roll(from, { down: 0, gravity }));
    const written = path[editFrame] as Film['written'];
    return { frames: renderClip(states), path, unedited, written, depths: depthsOf(states), edits: 'height' };
  },
);

function simulatorKey(state: DefinitionsState): string {
  const { system, property, flips, slot } = state;
  return system === 'codes' ? system : `${property} ${flips} ${slot} ${madeOf(state)?.side ?? ''}`;
}

/** The opening leaves the side open; the simulator starts out on the one that the miniature takes by itself. */
function sideFilm(state: DefinitionsState): Film {
  const states = simulatedSide(madeOf(state)?.side ?? openings.side.depth, editedSlot(state), state.flips);
  const path = places(states);
  const written = path[rowLength * editedSlot(state)] as Film['written'];
  return { frames: renderClip(states), path, unedited: path, written, depths: depthsOf(states), edits: 'side' };
}

const depthsOf = (states: readonly State[]): readonly Depth[] => states.map(({ depth }) => depth);

const habit = remember(
  () => '',
  () => predict(ends({ down: 0, gravity: box.gravity })),
);

export const outcome = remember(
  ({ down, law, hangs }: DefinitionsState) => `${down} ${law} ${hangs}`,
  (state): Outcome => {
    const reached = ends({ down: state.down, gravity: gravityOf(state.law) });
    const average = predict(reached);
    const before = habit(state);
    // Cut off, it keeps the answer that fits what most often follows the opening frames.
    const prediction = state.hangs ? average : before;
    return {
      ends: reached,
      prediction,
      rollShift: average.height - before.height,
      predictionShift: prediction.height - before.height,
    };
  },
);

/** The system of the right side. Put another one here. */
export function systemOf(build: BuildName, disturb = 0): CodeSystem {
  return handBuilt(buildOf[build], disturb);
}

export const codeFilm = remember(
  ({ down, build }: DefinitionsState) => `${down} ${build}`,
  ({ down, build }): Film => {
    const system = systemOf(build);
    const held = codes(system, down);
    const path = held.map((code) => system.paint(code));
    const { x, y } = system.read(held[editFrame] as Code);
    const unedited = codes(system, 0).map((code) => system.paint(code));
    const depth = beginning.depth;
    const frames = path.map(([left, top]) => render({ ball: { x: left, y: top, vx: 0, vy: 0 }, depth }));
    return { frames, path, unedited, written: [x, y], depths: path.map(() => depth), edits: 'height' };
  },
);

/** The code of every frame: encoded once, stepped from then on, and pushed in the edited frame. */
function codes(system: CodeSystem, down: number): readonly Code[] {
  const made = [system.encode(beginning.ball)];
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
  ({ build }: DefinitionsState) => build,
  ({ build }) => {
    const each = (test: number): CodeSystem => systemOf(build, test + 1);
    return { decoding: decoding(each), gap: squareGap(each) };
  },
);

export const clauses = remember(
  ({ down, build }: DefinitionsState) => `${down} ${build}`,
  (state): Clauses => {
    const system = systemOf(state.build);
    const code = codes(system, 0)[editFrame] as Code;
    return { ...measured(state), effect: effectOf(system, code, state.down) };
  },
);

/** Gaps below this count as none, px: less than half the ball. */
const tolerance = 1;

/** Whether each clause holds; undefined where nothing was edited, so that nothing was tested. */
export function verdicts(state: DefinitionsState): {
  readonly hangs: boolean | undefined;
  readonly decodable: boolean;
  readonly structured: boolean;
  readonly used: boolean | undefined;
} {
  const { decoding: read, gap, effect } = clauses(state);
  const { rollShift, predictionShift } = outcome(state);
  const { down } = state;
  const arrives = Math.abs(effect.shift - down) < Math.abs(down) / 2 && Math.abs(effect.shift) > 3 * effect.control;
  return {
    hangs: Math.abs(rollShift) < 0.05 ? undefined : Math.abs(rollShift - predictionShift) < 0.05,
    decodable: read.error < tolerance,
    structured: gap < tolerance,
    used: down === 0 ? undefined : arrives,
  };
}

/** The square that is drawn: from the edited frame, before the edit, one row of frames on. */
export const square = remember(
  ({ build }: DefinitionsState) => build,
  ({ build }) => {
    const from = roll(beginning, { down: 0, gravity: box.gravity })[editFrame] as State;
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

function places(states: readonly State[]): Film['path'] {
  return states.map(({ ball: { x, y } }: { readonly ball: Ball }) => [x, y]);
}

/** Keeps what was computed for each key; the keys of this figure are few. */
function remember<Result>(
  keyOf: (state: DefinitionsState) => string,
  compute: (state: DefinitionsState) => Result,
): (state: DefinitionsState) => Result {
  const known = new Map<string, Result>();
  return (state) => {
    const key = keyOf(state);
    const found = known.get(key) ?? compute(state);
    known.set(key, found);
    return found;
  };
}
