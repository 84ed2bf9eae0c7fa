import type { Control, Figure, PointControl } from '../../kit/figure.ts';
import { onto, pictureWidth } from '../perspective/scene.ts';
import { draw, layoutOf } from './draw.ts';
import { say } from './say.ts';
import {
  another,
  edgeCount,
  groupNames,
  hasPicture,
  lineCount,
  moveEnd,
  putBack,
  sceneNames,
  setPhoto,
  setScene,
  snapToEdges,
  start,
  type GroupName,
  type SceneName,
  type VanishingState,
} from './state.ts';

const isStation = ({ scene }: VanishingState): boolean => scene === 'station';
const isCovered = (state: VanishingState): boolean => isStation(state) && !state.revealed;
const isOpen = (state: VanishingState): boolean => isStation(state) && state.revealed;
const isMeasured = (state: VanishingState): boolean => !isStation(state) && hasPicture(state);

function end(group: GroupName, line: number, which: 'from' | 'to'): PointControl<VanishingState> {
  return {
    kind: 'point',
    key: `${group}${line + 1}${which === 'from' ? 'p' : 'q'}`,
    min: [0, 0],
    max: [pictureWidth, 1.5 * pictureWidth],
    step: 0.5,
    open: true,
    shown: (state) => isMeasured(state) && state.group === group && line < state.count,
    get: ({ lines }) => lines[group][line]?.[which] ?? [0, 0],
    set: (state, place) => moveEnd(state, group, line, which, place),
    place: (value, width, state) => onto(layoutOf(state, width).view, value),
    value([x, y], width, state) {
      const { left, top, scale } = layoutOf(state, width).view;
      return [(x - left) / scale, (y - top) / scale];
    },
  };
}

const guesses = Array.from({ length: edgeCount }, (_, i) => String(i + 1));

const controls: readonly Control<VanishingState>[] = [
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
    max: edgeCount,
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
  {
    kind: 'action',
    key: 'show',
    shown: isCovered,
    run: (state) => ({ ...state, guess: undefined, revealed: true }),
  },
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
    key: 'tilt',
    min: 0.25,
    max: 6,
    step: 0.25,
    shown: isOpen,
    get: ({ tilt }) => tilt,
    set: (state, tilt) => ({ ...state, tilt }),
  },
  { kind: 'picture', key: 'photo', longest: 1280, set: setPhoto },
  {
    kind: 'choice',
    key: 'group',
    options: groupNames,
    shown: isMeasured,
    get: ({ group }) => group,
    set: (state, group) => ({ ...state, group: group as GroupName }),
  },
  { kind: 'action', key: 'snap', shown: isMeasured, run: snapToEdges },
  { kind: 'action', key: 'back', shown: isMeasured, run: putBack },
  {
    kind: 'range',
    key: 'count',
    min: 1,
    max: lineCount,
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
  ...groupNames.flatMap((group) =>
    Array.from({ length: lineCount }, (_, line) => [end(group, line, 'from'), end(group, line, 'to')]).flat(),
  ),
];

/** Parallel edges, laid on a picture by the reader: where do they meet, how surely, and which of them does not? */
export const figure: Figure<VanishingState> = {
  id: 'vanishing-point',
  provenance: 'live',
  wide: true,
  start,
  controls,
  draw,
  say,
};
