import type { Control, Figure, PointControl } from '../../kit/figure.ts';
import { onto, pictureWidth } from '../perspective/scene.ts';
import { draw, layoutOf } from './draw.ts';
import { say } from './say.ts';
import {
  another,
  hasPicture,
  moveTip,
  oddCount,
  pairCount,
  putBack,
  sceneNames,
  setPhoto,
  setScene,
  start,
  type SceneName,
  type ShadowState,
} from './state.ts';

const isOdd = ({ scene }: ShadowState): boolean => scene === 'odd';
const isCovered = (state: ShadowState): boolean => isOdd(state) && !state.revealed;
const isOpen = (state: ShadowState): boolean => isOdd(state) && state.revealed;
const isMeasured = (state: ShadowState): boolean => !isOdd(state) && hasPicture(state);

function tip(pair: number, which: 'from' | 'to'): PointControl<ShadowState> {
  return {
    kind: 'point',
    key: `${which === 'from' ? 'p' : 'q'}${pair + 1}`,
    min: [0, 0],
    max: [pictureWidth, 1.5 * pictureWidth],
    step: 0.5,
    open: true,
    shown: (state) => isMeasured(state) && pair < state.count,
    get: ({ pairs }) => pairs[pair]?.[which] ?? [0, 0],
    set: (state, place) => moveTip(state, pair, which, place),
    place: (value, width, state) => onto(layoutOf(state, width).view, value),
    value([x, y], width, state) {
      const { left, top, scale } = layoutOf(state, width).view;
      return [(x - left) / scale, (y - top) / scale];
    },
  };
}

const guesses = Array.from({ length: oddCount }, (_, i) => String(i + 1));

const controls: readonly Control<ShadowState>[] = [
  {
    kind: 'choice',
    key: 'scene',
    options: sceneNames,
    get: ({ scene }) => scene,
    set: (state, scene) => setScene(state, scene as SceneName),
  },
  {
    kind: 'range',
    key: 'wrong',
    min: 1,
    max: oddCount,
    step: 1,
    shown: () => false,
    get: ({ wrong }) => wrong + 1,
    set: (state, value) => ({ ...state, wrong: value - 1 }),
  },
  {
    kind: 'choice',
    key: 'guess',
    options: guesses,
    shown: isCovered,
    get: ({ guess }) => (guess === undefined ? '' : String(guess + 1)),
    set: (state, value) => ({ ...state, guess: Number(value) - 1 }),
  },
  {
    kind: 'action',
    key: 'commit',
    shown: (state) => isCovered(state) && state.guess !== undefined,
    run: (state) => ({ ...state, revealed: true }),
  },
  { kind: 'action', key: 'show', shown: isCovered, run: (state) => ({ ...state, guess: undefined, revealed: true }) },
  {
    kind: 'toggle',
    key: 'revealed',
    shown: () => false,
    get: ({ revealed }) => revealed,
    set: (state, revealed) => ({ ...state, revealed }),
  },
  { kind: 'action', key: 'another', shown: isOpen, run: another },
  {
    kind: 'range',
    key: 'turn',
    min: 1,
    max: 25,
    step: 1,
    shown: isOpen,
    get: ({ turn }) => turn,
    set: (state, turn) => ({ ...state, turn }),
  },
  { kind: 'picture', key: 'photo', longest: 1280, set: setPhoto },
  { kind: 'action', key: 'back', shown: isMeasured, run: putBack },
  {
    kind: 'range',
    key: 'count',
    min: 1,
    max: pairCount,
    step: 1,
    shown: isMeasured,
    get: ({ count }) => count,
    set: (state, count) => ({ ...state, count }),
  },
  {
    kind: 'range',
    key: 'sigma',
    min: 0.25,
    max: 4,
    step: 0.25,
    shown: (state) => isMeasured(state) || isOpen(state),
    get: ({ sigma }) => sigma,
    set: (state, sigma) => ({ ...state, sigma }),
  },
  ...Array.from({ length: pairCount }, (_, pair) => [tip(pair, 'from'), tip(pair, 'to')]).flat(),
];

/** Lines from objects to their shadows: can one light have thrown them all, and where is it? */
export const figure: Figure<ShadowState> = {
  id: 'shadows',
  provenance: 'live',
  wide: true,
  start,
  controls,
  draw,
  say,
};
