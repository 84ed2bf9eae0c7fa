import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure } from '../../kit/figure.ts';
import { gripOf, middle, sceneOf, solid, tokenAt } from './block.ts';
import { draw } from './draw.ts';
import { attentions, within, type Grid, type Token } from './grid.ts';
import { layout } from './layout.ts';
import { say } from './say.ts';
import { cases, choose, cutOf, isFilm, lookOf, looks, shapes, start, type Shape, type State } from './state.ts';
import { viewOf } from './view.ts';

const { range, choice } = fieldsOf<State>();
const isBox = (state: State): boolean => state.case === 'box';
const isCounted = (state: State): boolean => state.case !== 'sora';

/** A setter may change what stands below it in this table, never what stands above: links are read from the top. */
const controls: readonly Control<State>[] = [
  choice('case', cases),
  {
    kind: 'choice',
    key: 'frames',
    options: ['8', '16', '24'],
    shown: isBox,
    get: ({ frames }) => String(frames),
    set: (state, frames) => ({ ...state, frames: Number(frames) }),
  },
  {
    kind: 'choice',
    key: 'shape',
    options: Object.keys(shapes),
    shown: isFilm,
    get: ({ shape }) => shape,
    set: (state, name) => ({ ...state, shape: name in shapes ? (name as Shape) : state.shape }),
  },
  {
    kind: 'choice',
    key: 'blockFrames',
    options: ['1', '2', '4', '8'],
    shown: isBox,
    get: ({ blockFrames }) => String(blockFrames),
    set: (state, blockFrames) => ({ ...state, blockFrames: Number(blockFrames) }),
  },
  {
    kind: 'choice',
    key: 'side',
    options: ['4', '8'],
    shown: isFilm,
    get: ({ side }) => String(side),
    set: (state, side) => ({ ...state, side: Number(side) }),
  },
  choice('attention', attentions, { shown: isCounted }),
  range('apart', { min: 0, max: 1, step: 0.05, shown: isFilm }),
  {
    kind: 'choice',
    key: 'look',
    options: Object.keys(looks),
    get: lookOf,
    set: (state, name) => (name in looks ? { ...state, view: looks[name as keyof typeof looks] } : state),
  },
  {
    // Counted from 1 through the columns of one moment, then of the next.
    kind: 'point',
    key: 'token',
    anywhere: true,
    min: [1, 1],
    max: [144, 16],
    step: 1,
    shown: isCounted,
    get: (state) => {
      const { token, grid } = cutOf(state);
      return [token.moment * grid.columns + token.column + 1, token.row + 1];
    },
    set: (state, place) => choose(state, tokenOf(place, cutOf(state).grid)),
    place: (place, width, state) => {
      const scene = sceneOf(state, layout(width).stage);
      return middle(scene, solid(scene, tokenOf(place, scene.grid)));
    },
    value: (place, width, state) => {
      const scene = sceneOf(state, layout(width).stage);
      const { moment, row, column } = tokenAt(scene, state.view.yaw, place);
      return [moment * scene.grid.columns + column + 1, row + 1];
    },
  },
  {
    kind: 'point',
    key: 'view',
    min: [-90, 0],
    max: [90, 90],
    step: 1,
    get: ({ view: { yaw, pitch } }) => [yaw, pitch],
    set: (state, [yaw, pitch]) => ({ ...state, view: { yaw, pitch } }),
    place: ([yaw, pitch], width, state) => {
      return gripOf(sceneOf({ ...state, view: { yaw, pitch } }, layout(width).stage));
    },
    value: ([x, y], width, state) => {
      const { stage } = layout(width);
      const { yaw, pitch } = viewOf([x - stage.center[0], y - stage.center[1]], sceneOf(state, stage).grip, state.view);
      return [yaw, pitch];
    },
  },
];

/** The token at a place of its control: columns of all moments in a row, counted from 1. */
function tokenOf([across, row]: readonly [number, number], grid: Grid): Token {
  const at = Math.min(grid.moments * grid.columns, across) - 1;
  return within(grid, { moment: Math.floor(at / grid.columns), row: row - 1, column: at % grid.columns });
}

/** A clip cut into blocks of space and time: how many there are, and what attention among them costs. */
export const figure: Figure<State> = {
  id: 'spacetime-patches',
  provenance: 'live',
  wide: true,
  start,
  controls,
  draw,
  say,
};
