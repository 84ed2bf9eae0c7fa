/** Clips: states in order of world time, and their frames. */
import { step } from './dynamics.ts';
import { render, type Frame } from './renderer.ts';
import { box, type State, type World } from './state.ts';

/** Frames in a clip of the book; the first `promptLength` are what a model is given. */
export const clipLength = 16;
export const promptLength = 4;

/** `frames` states, one frame apart; the first is `start` itself. */
export function simulate(start: State, frames: number = clipLength, world: World = box): readonly State[] {
  return unfold(start, frames, (state) => step(state, world));
}

/** What the film shows of each state. */
export function renderClip(states: readonly State[], world: World = box): readonly Frame[] {
  return states.map((state) => render(state, world));
}

/** `frames` states, each made from the one before. Throws RangeError unless `frames` is a whole number ≥ 1. */
export function unfold(start: State, frames: number, next: (state: State) => State): readonly State[] {
  if (!Number.isInteger(frames) || frames < 1) throw new RangeError(`unfold: ${frames} is not a number of frames`);
  const states = [start];
  for (let state = start; states.length < frames;) {
    state = next(state);
    states.push(state);
  }
  return states;
}
