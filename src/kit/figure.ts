import type { Data } from './data.ts';
import type { Keep } from './keep.ts';
import type { Share } from './share.ts';
import type { Picture, Surface } from './surface.ts';
import type { wireUpload } from './upload.ts';
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
  /** Whether there is something to play; play, step and reset are hidden while there is not. */
  playable?(state: State): boolean;
  /** Where reset leads, if not to `start`. */
  reset?(state: State): State;
  /**
   * What takes too long for a drag. With it the room has a `run.ts` that exports `run`; where that is heavy, an
   * `engine.ts`, a script of its own that comes with the first request.
   */
  readonly work?: Work<State>;
  /** What the reader's own browser remembers from one visit to the next. */
  readonly keep?: Keep<State>;
  /** What it leaves for other figures, or takes from them. */
  readonly share?: Share<State>;
  draw(state: State, surface: Surface): void;
  /** The sentence that a screen reader, the print edition and the EPUB get. */
  say(state: State, words: Words): string;
}

/** Asks for something to be computed; plain data. Two requests with one `key` are the same. */
export interface WorkRequest {
  readonly key: string;
}

/**
 * Work too long for a drag. It is done in a worker, and piece by piece what is done comes back into the state; there,
 * and nowhere else, the figure keeps it.
 */
export interface Work<State, Request extends WorkRequest = WorkRequest, Progress = unknown> {
  /**
   * Names of the data that it needs, such as the weights of a model. The still of such a figure shows `start` with its
   * work done, and stays until the figure has done as much.
   */
  readonly data?: readonly string[];
  /** A job once begun is finished, and then only the newest request counts: for work that keeps up with a drag. */
  readonly finishes?: true;
  /** What `state` lacks, nothing if it has all. Asked whenever a state is shown; another key ends what is going on. */
  request(state: State): Request | undefined;
  /** The state with one more piece. */
  receive(state: State, request: Request, progress: Progress): State;
  /** The browser denies workers, and the page itself has to do it: a state that asks for less and says so. */
  withoutWorker(state: State): State;
}

/**
 * The work itself: pure, in pieces of a few milliseconds, between which it can be ended. It runs where there is no
 * page, and `figure` must not import it.
 */
export type Run<Request = unknown, Progress = unknown> = (request: Request, data: Data) => Iterable<Progress>;

/** The work of an `engine.ts`, whose pieces may take time of their own; a piece once begun is finished. */
export type Engine<Request = unknown, Progress = unknown> = (request: Request, data: Data) => AsyncIterable<Progress>;

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
  /** Drawn open, so that the spot under it can be seen while it is placed. */
  readonly open?: true;
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
  /** It stands in the table so that other figures need not carry it. */
  readonly wire: typeof wireUpload;
  set(state: State, picture: Picture): State;
}

export type Control<State> =
  | RangeControl<State>
  | ChoiceControl<State>
  | ToggleControl<State>
  | PointControl<State>
  | ActionControl<State>
  | PictureControl<State>;
