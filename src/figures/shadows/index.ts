import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure, PointControl } from '../../kit/figure.ts';
import { wireUpload } from '../../kit/upload.ts';
import { end, riddle } from '../perspective/controls.ts';
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

const { range } = fieldsOf<ShadowState>();
const isOdd = ({ scene }: ShadowState): boolean => scene === 'odd';
const isOpen = (state: ShadowState): boolean => isOdd(state) && state.revealed;
const isMeasured = (state: ShadowState): boolean => !isOdd(state) && hasPicture(state);

function tip(pair: number, which: 'from' | 'to'): PointControl<ShadowState> {
  return end(`${which === 'from' ? 'p' : 'q'}${pair + 1}`, {
    shown: (state) => isMeasured(state) && pair < state.count,
    get: ({ pairs }) => pairs[pair]?.[which],
    set: (state, place) => moveTip(state, pair, which, place),
    view: (state, width) => layoutOf(state, width).view,
  });
}

const controls: readonly Control<ShadowState>[] = [
  {
    kind: 'choice',
    key: 'scene',
    options: sceneNames,
    get: ({ scene }) => scene,
    set: (state, scene) => setScene(state, scene as SceneName),
  },
  ...riddle({ lines: oddCount, shown: isOdd, another }),
  range('turn', { min: 1, max: 25, step: 1, shown: isOpen }),
  { kind: 'picture', key: 'photo', longest: 1280, wire: wireUpload, set: setPhoto },
  { kind: 'action', key: 'back', shown: isMeasured, run: putBack },
  range('count', { min: 1, max: pairCount, step: 1, shown: isMeasured }),
  range('sigma', { min: 0.25, max: 4, step: 0.25, shown: (state) => isMeasured(state) || isOpen(state) }),
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
