import { experiment, questions } from './simulate.ts';
import type { Experiment, Question, Setting } from './simulate.ts';

export interface MindsEyeState extends Setting {
  readonly question: Question;
  /** What the reader answered to each question: one of its options, or nothing yet. */
  readonly guesses: Readonly<Record<Question, string>>;
  /** Frames. */
  readonly worldTime: number;
}

export const unanswered = '';
/** Shows the run to whoever would rather not guess. */
export const skip = 'skip';

/** The options of each question. */
export const options = {
  heavy: ['heavy', 'light', 'both', skip],
  out: ['yes', 'no', skip],
  high: ['lower', 'same', 'higher', skip],
} as const satisfies Record<Question, readonly string[]>;

export const start: MindsEyeState = {
  question: 'heavy',
  guesses: { heavy: unanswered, out: unanswered, high: unanswered },
  height: 12,
  mass: 5,
  speed: 0.8,
  push: 0,
  worldTime: 0,
};

/** Frames a second. */
const rate = 12;

export function guessOf({ guesses, question }: MindsEyeState): string {
  return guesses[question];
}

export function isOpen(state: MindsEyeState): boolean {
  return guessOf(state) !== unanswered;
}

const known = new WeakMap<MindsEyeState, Experiment>();

/** The run of a state, worked out once a state. */
export function experimentOf(state: MindsEyeState): Experiment {
  const found = known.get(state) ?? experiment(state.question, state);
  known.set(state, found);
  return found;
}

/** The last frame that may be seen: before an answer the film stops halfway to what is asked. */
export function lastFrame(state: MindsEyeState): number {
  const { last, moments } = experimentOf(state);
  return isOpen(state) ? last : Math.floor(Math.min(...moments) / 2);
}

export function frameOf(state: MindsEyeState): number {
  return Math.min(lastFrame(state), Math.floor(state.worldTime + 1e-6));
}

/** An answer uncovers the run with all of its path. */
export function answer(state: MindsEyeState, question: Question, guess: string): MindsEyeState {
  const guesses = { ...state.guesses, [question]: guess };
  return atEnd({ ...state, guesses });
}

export function ask(state: MindsEyeState, question: string): MindsEyeState {
  const found = questions.find((each) => each === question) ?? state.question;
  return atEnd({ ...state, question: found });
}

export function change(state: MindsEyeState, setting: Partial<Setting>): MindsEyeState {
  return atEnd({ ...state, ...setting });
}

/** Covered runs wait at their beginning; open ones show all that happened. */
function atEnd(state: MindsEyeState): MindsEyeState {
  return { ...state, worldTime: isOpen(state) ? lastFrame(state) : 0 };
}

export function step(state: MindsEyeState, dt: number): MindsEyeState {
  return { ...state, worldTime: Math.min(lastFrame(state), state.worldTime + dt * rate) };
}
