import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure, PointControl } from '../../kit/figure.ts';
import { wireUpload } from '../../kit/upload.ts';
import { end, riddle } from '../perspective/controls.ts';
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

const { range, choice } = fieldsOf<VanishingState>();
const isStation = ({ scene }: VanishingState): boolean => scene === 'station';
const isOpen = (state: VanishingState): boolean => isStation(state) && state.revealed;
const isMeasured = (state: VanishingState): boolean => !isStation(state) && hasPicture(state);

function endOf(group: GroupName, line: number, which: 'from' | 'to'): PointControl<VanishingState> {
  return end(`${group}${line + 1}${which === 'from' ? 'p' : 'q'}`, {
    shown: (state) => isMeasured(state) && state.group === group && line < state.count,
    get: ({ lines }) => lines[group][line]?.[which],
    set: (state, place) => moveEnd(state, group, line, which, place),
    view: (state, width) => layoutOf(state, width).view,
  });
}

const controls: readonly Control<VanishingState>[] = [
  {
    kind: 'choice',
    key: 'scene',
    options: sceneNames,
    get: ({ scene }) => scene,
    set: (state, scene) => setScene(state, scene as SceneName),
  },
  ...riddle({ lines: edgeCount, shown: isStation, another }),
  range('tilt', { min: 0.25, max: 6, step: 0.25, shown: isOpen }),
  { kind: 'picture', key: 'photo', longest: 1280, wire: wireUpload, set: setPhoto },
  choice('group', groupNames, { shown: isMeasured }),
  { kind: 'action', key: 'snap', shown: isMeasured, run: snapToEdges },
  { kind: 'action', key: 'back', shown: isMeasured, run: putBack },
  range('count', { min: 1, max: lineCount, step: 1, shown: isMeasured }),
  range('sigma', { min: 0.25, max: 4, step: 0.25, shown: (state) => isMeasured(state) || isOpen(state) }),
  ...groupNames.flatMap((group) =>
    Array.from({ length: lineCount }, (_, line) => [endOf(group, line, 'from'), endOf(group, line, 'to')]).flat(),
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
