/** What the tables of the figures that measure lines on a picture have in common. */
import { linked } from '../../kit/fields.ts';
import type { Control, PointControl } from '../../kit/figure.ts';
import type { Point } from '../../kit/surface.ts';
import { onto, pictureWidth, type View } from './scene.ts';

/** One of several lines is wrong, and the reader is to find it. */
export interface Riddle {
  /** Which it is, from 0. */
  readonly wrong: number;
  readonly guess: number | undefined;
  readonly revealed: boolean;
}

export interface RiddleOptions<State> {
  readonly lines: number;
  /** Whether the riddle is what is shown. */
  readonly shown: (state: State) => boolean;
  readonly another: (state: State) => State;
}

/** Which line is wrong and whether that shows, both in the link only; the guess, the answer, the next riddle. */
export function riddle<State extends Riddle>({
  lines,
  shown,
  another,
}: RiddleOptions<State>): readonly Control<State>[] {
  const covered = (state: State): boolean => shown(state) && !state.revealed;
  return [
    linked<State>(
      'wrong',
      [1, lines],
      ({ wrong }) => wrong + 1,
      (state, value) => ({ ...state, wrong: value - 1 }),
    ),
    {
      kind: 'choice',
      key: 'guess',
      options: Array.from({ length: lines }, (_, i) => String(i + 1)),
      shown: covered,
      get: ({ guess }) => (guess === undefined ? '' : String(guess + 1)),
      set: (state, value) => ({ ...state, guess: Number(value) - 1 }),
    },
    {
      kind: 'action',
      key: 'commit',
      shown: (state) => covered(state) && state.guess !== undefined,
      run: (state) => ({ ...state, revealed: true }),
    },
    {
      kind: 'action',
      key: 'show',
      shown: covered,
      run: (state) => ({ ...state, guess: undefined, revealed: true }),
    },
    {
      kind: 'toggle',
      key: 'revealed',
      shown: () => false,
      get: ({ revealed }) => revealed,
      set: (state, revealed) => ({ ...state, revealed }),
    },
    { kind: 'action', key: 'another', shown: (state) => shown(state) && state.revealed, run: another },
  ];
}

export interface EndOptions<State> {
  readonly shown: (state: State) => boolean;
  readonly get: (state: State) => Point | undefined;
  readonly set: (state: State, place: Point) => State;
  /** Where the picture stands on a surface of some width, px. */
  readonly view: (state: State, width: number) => View;
}

/** An end of a line that the reader lays on the picture, in px of the picture; drawn open, for it hides what it marks. */
export function end<State>(key: string, { shown, get, set, view }: EndOptions<State>): PointControl<State> {
  return {
    kind: 'point',
    key,
    min: [0, 0],
    max: [pictureWidth, 1.5 * pictureWidth],
    step: 0.5,
    open: true,
    shown,
    get: (state) => get(state) ?? [0, 0],
    set,
    place: (value, width, state) => onto(view(state, width), value),
    value([x, y], width, state) {
      const { left, top, scale } = view(state, width);
      return [(x - left) / scale, (y - top) / scale];
    },
  };
}
