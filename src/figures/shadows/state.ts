import type { Picture, Point } from '../../kit/surface.ts';
import { measure, type Measured } from '../perspective/measure.ts';
import { tipMissOf, type Segment, type Window } from '../perspective/meeting.ts';
import { cropped, heightOf } from '../perspective/photo.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import type { Patch } from '../perspective/solids.ts';
import { imageOfLight, pairsOf, squarePatches, squares, type SquareName } from './scenes.ts';

export const sceneNames = ['front', 'behind', 'lamp', 'odd', 'own'] as const;
export type SceneName = (typeof sceneNames)[number];
export const pairCount = 4;
export const oddCount = squares.odd.things.length;

export interface ShadowState {
  readonly scene: SceneName;
  /** From a point that casts a shadow (`from`) to its shadow (`to`), px of a picture 600 px wide. */
  readonly pairs: readonly Segment[];
  /** How many of them count. */
  readonly count: number;
  /** How sure the hand is, px. */
  readonly sigma: number;
  /** The odd one: whose shadow is turned about its foot, by how many degrees, what the reader says, whether it shows. */
  readonly wrong: number;
  readonly turn: number;
  readonly guess: number | undefined;
  readonly revealed: boolean;
  readonly photo: Picture | undefined;
}

const patches = new Map<string, readonly Patch[]>();

/** The picture of a scene of our own, as polygons; rendered once. */
export function patchesOf({ scene, wrong, turn }: ShadowState): readonly Patch[] {
  if (scene === 'own') return [];
  const key = scene === 'odd' ? `${scene} ${wrong} ${turn}` : scene;
  const known = patches.get(key);
  if (known) return known;
  const made = scene === 'odd' ? squarePatches(squares.odd, wrong, turn) : squarePatches(squares[scene]);
  patches.set(key, made);
  return made;
}

function pairsFor(scene: SceneName, photo: Picture | undefined): readonly Segment[] {
  if (scene !== 'own' && scene !== 'odd') return byHand(pairsOf(squares[scene]));
  const height = photo ? heightOf(photo) : sceneHeight;
  return [0.2, 0.4, 0.6, 0.8].map((x) => ({
    from: [x * pictureWidth, 0.4 * height],
    to: [(0.5 + 1.25 * (x - 0.5)) * pictureWidth, 0.75 * height],
  }));
}

/** On the step of the handles. */
function byHand(pairs: readonly Segment[]): readonly Segment[] {
  const half = ([x, y]: Point): Point => [Math.round(2 * x) / 2, Math.round(2 * y) / 2];
  return pairs.map(({ from, to }) => ({ from: half(from), to: half(to) }));
}

export const start: ShadowState = {
  scene: 'front',
  pairs: pairsFor('front', undefined),
  count: pairCount,
  sigma: 1,
  wrong: 2,
  turn: 10,
  guess: undefined,
  revealed: false,
  photo: undefined,
};

export function setScene(state: ShadowState, scene: SceneName): ShadowState {
  return scene === state.scene ? state : { ...state, scene, pairs: pairsFor(scene, state.photo) };
}

export function setPhoto(state: ShadowState, picture: Picture): ShadowState {
  const photo = cropped(picture);
  return { ...state, photo, scene: 'own', pairs: pairsFor('own', photo) };
}

export function putBack(state: ShadowState): ShadowState {
  return { ...state, pairs: pairsFor(state.scene, state.photo) };
}

export function pictureHeight({ scene, photo }: ShadowState): number {
  return scene === 'own' && photo ? heightOf(photo) : sceneHeight;
}

export function windowOf(state: ShadowState): Window {
  return { width: pictureWidth, height: pictureHeight(state) };
}

export function hasPicture({ scene, photo }: ShadowState): boolean {
  return scene !== 'own' || photo !== undefined;
}

export function moveTip(state: ShadowState, pair: number, end: 'from' | 'to', [x, y]: Point): ShadowState {
  const kept: Point = [Math.min(pictureWidth, Math.max(0, x)), Math.min(pictureHeight(state), Math.max(0, y))];
  return { ...state, pairs: state.pairs.map((one, i) => (i === pair ? { ...one, [end]: kept } : one)) };
}

/** The next odd shadow, covered again. */
export function another(state: ShadowState): ShadowState {
  return { ...state, wrong: (state.wrong + 2) % oddCount, guess: undefined, revealed: false };
}

/**
 * front: every line runs from the light over the object to the shadow. behind: every line runs from the object over the
 * shadow to the point opposite the sun. mixed: some this way, some that, which no light can do.
 */
export type Side = 'front' | 'behind' | 'mixed' | 'across';

export interface Reading {
  readonly pairs: readonly Segment[];
  readonly measured: Measured;
  readonly side: Side;
  /** Where the scene has its light, or the point opposite to it, px; unknown for a photograph. */
  readonly truth: Point | undefined;
}

const readings = new WeakMap<ShadowState, Reading>();

/** Everything that the figure measures; computed once a state. */
export function read(state: ShadowState): Reading {
  const known = readings.get(state);
  if (known) return known;
  const { scene, wrong, turn, sigma } = state;
  const pairs = scene === 'odd' ? pairsOf(squares.odd, wrong, turn) : state.pairs.slice(0, state.count);
  const measured = measure(pairs, sigma, windowOf(state), tipMissOf);
  const made: Reading = {
    pairs,
    measured,
    side: sideOf(pairs, measured),
    truth: scene === 'own' ? undefined : truthOf(scene),
  };
  readings.set(state, made);
  return made;
}

function truthOf(scene: SquareName): Point | undefined {
  const [x, y, w] = imageOfLight(squares[scene]);
  return Math.abs(w) < 1e-9 ? undefined : [x / w, y / w];
}

/** On which side of the objects the common point lies. */
function sideOf(pairs: readonly Segment[], measured: Measured): Side {
  if (!('vector' in measured) || !measured.place) return 'across';
  const [x, y] = measured.place;
  const behind = pairs.map(({ from, to }) => (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1]) > 0);
  if (behind.every(Boolean)) return 'behind';
  return behind.some(Boolean) ? 'mixed' : 'front';
}
