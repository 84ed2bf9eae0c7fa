import type { Picture, Surface } from './surface.ts';
import type { Words } from './words.ts';

/**
 * The contract of a figure. State is plain data, randomness comes from a seed inside it, and every function is
 * pure: the build calls `draw` and `say` on `start` for the still picture and its sentence, the page calls the same
 * two while the figure lives, and the address carries whatever `controls` can set.
 */
export interface Figure<State> {
  /** Also the element id and the deep link. */
  readonly id: string;
  readonly provenance: Provenance;
  readonly start: State;
  readonly controls: readonly Control<State>[];
  /** Extends into the margin on wide screens. */
  readonly wide?: boolean;
  /** One step of play. `dt` in seconds. A figure with `step` gets play, step and reset buttons. */
  step?(state: State, dt: number): State;
  /** Play stops here. */
  done?(state: State): boolean;
  /** Where play begins again after it was done, with the reader's settings kept; `start` unless told. */
  rewind?(state: State): State;
  draw(state: State, surface: Surface): void;
  /** The sentence that a screen reader, the print edition and the EPUB get. */
  say(state: State, words: Words): string;
}

/** live: computed now in this browser. recorded: computed or measured earlier, data shipped. drawn: nobody computed it. */
export type Provenance = 'live' | 'recorded' | 'drawn';

interface Common<State> {
  /** Name in the link (`?figure.key=value`) and of its label in the figure's words. */
  readonly key: string;
  /** Hidden while this says no; its value still counts. */
  shown?(state: State): boolean;
}

/** A number on a slider. */
export interface RangeControl<State> extends Common<State> {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Draws the track as the ruler of world time or as the stipple of noise. */
  readonly clock?: 'tau' | 'noise';
  get(state: State): number;
  set(state: State, value: number): State;
}

/** One of a few named options; their labels are `key.option` in the words. */
export interface ChoiceControl<State> extends Common<State> {
  readonly kind: 'choice';
  readonly options: readonly string[];
  get(state: State): string;
  set(state: State, value: string): State;
}

/** On or off. */
export interface ToggleControl<State> extends Common<State> {
  readonly kind: 'toggle';
  get(state: State): boolean;
  set(state: State, value: boolean): State;
}

/** A handle in the drawing, moved by pointer or by arrow keys while it has the focus. */
export interface PointControl<State> extends Common<State> {
  readonly kind: 'point';
  /** Bounds and step of the value, in the figure's own units. */
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
  readonly step: number;
  /** A press anywhere in the drawing brings the handle there. */
  readonly anywhere?: true;
  get(state: State): readonly [number, number];
  set(state: State, value: readonly [number, number]): State;
  /** Value to px on a surface of this width, and back. */
  place(value: readonly [number, number], width: number, state: State): readonly [number, number];
  value(place: readonly [number, number], width: number, state: State): readonly [number, number];
}

/** A button. Not part of the link. */
export interface ActionControl<State> extends Common<State> {
  readonly kind: 'action';
  run(state: State): State;
}

/** A picture of the reader's own, by file, drop or paste; it never leaves the machine and is not part of the link. */
export interface PictureControl<State> extends Common<State> {
  readonly kind: 'picture';
  /** The longest side handed to the figure, px. */
  readonly longest: number;
  set(state: State, picture: Picture): State;
}

export type Control<State> =
  | RangeControl<State>
  | ChoiceControl<State>
  | ToggleControl<State>
  | PointControl<State>
  | ActionControl<State>
  | PictureControl<State>;
