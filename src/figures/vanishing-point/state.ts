import type { Picture, Point } from '../../kit/surface.ts';
import { vanishingPoint } from '../perspective/camera.ts';
import { edgeNear } from '../perspective/edge-fit.ts';
import { grayOfPatches, grayOfPicture } from '../perspective/gray.ts';
import { measure, type Measured } from '../perspective/measure.ts';
import { focalLength, horizonOf, type Segment, type Window } from '../perspective/meeting.ts';
import { cropped, heightOf } from '../perspective/photo.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import { render, type Patch } from '../perspective/solids.ts';
import type { Vector } from '../perspective/vectors.ts';
import { room } from './room.ts';
import { segmentsOf, type Scene } from './scene-parts.ts';
import { camera as stationCamera, edgesDrawn, stationPatches } from './station.ts';
import { street } from './street.ts';

export const sceneNames = ['street', 'room', 'station', 'own'] as const;
export type SceneName = (typeof sceneNames)[number];
export const groupNames = ['a', 'b'] as const;
export type GroupName = (typeof groupNames)[number];
export const edgeCount = 6;
export const lineCount = 4;

type Lines = Readonly<Record<GroupName, readonly Segment[]>>;

export interface VanishingState {
  readonly scene: SceneName;
  /** Whose lines can be moved. */
  readonly group: GroupName;
  /** How many lines of each group count. */
  readonly count: number;
  /** How sure the hand is, px. */
  readonly sigma: number;
  /** px of a picture 600 px wide */
  readonly lines: Lines;
  /** Lines that were fitted to the gray levels, and not moved since: `a0`, `b3`. */
  readonly automatic: readonly string[];
  /** Lines near which no edge was found when one was looked for last. */
  readonly edgeless: readonly string[];
  /** The station: which edge is drawn wrong, by how many degrees, what the reader says, and whether it shows. */
  readonly wrong: number;
  readonly tilt: number;
  readonly guess: number | undefined;
  readonly revealed: boolean;
  /** The reader's own; never wider or taller than the control hands over. */
  readonly photo: Picture | undefined;
}

const scenes: Readonly<Partial<Record<SceneName, Scene>>> = { street, room };
const patches = new Map<string, readonly Patch[]>();

/** The picture of a scene of our own, as polygons; rendered once. */
export function patchesOf({ scene, wrong, tilt }: VanishingState): readonly Patch[] {
  const key = scene === 'station' ? `${scene} ${wrong} ${tilt}` : scene;
  const known = patches.get(key);
  if (known) return known;
  const own = scenes[scene];
  const made = scene === 'station' ? stationPatches(wrong, tilt) : own ? render(own.camera, own.faces, own.light) : [];
  patches.set(key, made);
  return made;
}

/** Where lines lie on a photograph nobody has marked yet. */
function unplaced(height: number): Lines {
  const at = (x: number, y: number): Point => [x * pictureWidth, y * height];
  const low = [0.2, 0.4, 0.6, 0.8];
  return {
    a: low.map((y) => ({ from: at(0.12, y), to: at(0.42, 0.5 + 0.55 * (y - 0.5)) })),
    b: low.map((y) => ({ from: at(0.88, y), to: at(0.58, 0.5 + 0.55 * (y - 0.5)) })),
  };
}

/** px by which a hand laid the first lines beside the edges: an end each, across the line. */
const slips = [0.9, -1.2, 1.4, -0.6, -1.1, 0.8, 0.5, 1.3];

function laidByHand(edges: readonly Segment[]): readonly Segment[] {
  return edges.map((edge, i) => {
    const [dx, dy] = [edge.to[0] - edge.from[0], edge.to[1] - edge.from[1]];
    const size = Math.hypot(dx, dy);
    const slip = ([x, y]: Point, by: number): Point => [half(x - (by * dy) / size), half(y + (by * dx) / size)];
    return { from: slip(edge.from, slips[2 * i] ?? 0), to: slip(edge.to, slips[2 * i + 1] ?? 0) };
  });
}

/** Onto the step of the handles. */
function half(value: number): number {
  return Math.round(2 * value) / 2;
}

function linesOf(scene: SceneName, photo: Picture | undefined): Lines {
  const own = scenes[scene];
  if (!own) return unplaced(photo ? heightOf(photo) : sceneHeight);
  const group = (name: GroupName): readonly Segment[] => laidByHand(segmentsOf(own.groups[name], own.camera));
  return { a: group('a'), b: group('b') };
}

export const start: VanishingState = {
  scene: 'street',
  group: 'a',
  count: lineCount,
  sigma: 1,
  lines: linesOf('street', undefined),
  automatic: [],
  edgeless: [],
  wrong: 3,
  tilt: 2.5,
  guess: undefined,
  revealed: false,
  photo: undefined,
};

export function setScene(state: VanishingState, scene: SceneName): VanishingState {
  if (scene === state.scene) return state;
  return { ...state, scene, lines: linesOf(scene, state.photo), automatic: [], edgeless: [] };
}

export function setPhoto(state: VanishingState, picture: Picture): VanishingState {
  const photo = cropped(picture);
  return { ...state, photo, scene: 'own', lines: linesOf('own', photo), automatic: [], edgeless: [] };
}

/** The lines as the scene has them. */
export function putBack(state: VanishingState): VanishingState {
  return { ...state, lines: linesOf(state.scene, state.photo), automatic: [], edgeless: [] };
}

/** Height of the picture when it is 600 px wide. */
export function pictureHeight({ scene, photo }: VanishingState): number {
  return scene === 'own' && photo ? heightOf(photo) : sceneHeight;
}

export function windowOf(state: VanishingState): Window {
  return { width: pictureWidth, height: pictureHeight(state) };
}

export function hasPicture({ scene, photo }: VanishingState): boolean {
  return scene !== 'own' || photo !== undefined;
}

/** An end of a line brought to a place of the picture. */
export function moveEnd(
  state: VanishingState,
  group: GroupName,
  line: number,
  end: 'from' | 'to',
  place: Point,
): VanishingState {
  const kept: Point = [
    Math.min(pictureWidth, Math.max(0, place[0])),
    Math.min(pictureHeight(state), Math.max(0, place[1])),
  ];
  const name = `${group}${line}`;
  return {
    ...state,
    lines: {
      ...state.lines,
      [group]: state.lines[group].map((one, i) => (i === line ? { ...one, [end]: kept } : one)),
    },
    automatic: state.automatic.filter((one) => one !== name),
    edgeless: state.edgeless.filter((one) => one !== name),
  };
}

/** Brings the lines of the group to the edges of gray near them. */
export function snapToEdges(state: VanishingState): VanishingState {
  const { group, lines, photo, scene } = state;
  if (!hasPicture(state)) return state;
  const gray =
    scene === 'own' && photo ? grayOfPicture(photo) : grayOfPatches(patchesOf(state), pictureWidth, sceneHeight);
  const found = lines[group].map((line) => edgeNear(gray, line));
  const names = (wanted: boolean): readonly string[] =>
    found.flatMap((edge, i) => ((edge !== undefined) === wanted ? [`${group}${i}`] : []));
  const others = (list: readonly string[]): readonly string[] => list.filter((name) => !name.startsWith(group));
  return {
    ...state,
    lines: { ...lines, [group]: lines[group].map((line, i) => found[i] ?? line) },
    automatic: [...others(state.automatic), ...names(true)],
    edgeless: [...others(state.edgeless), ...names(false)],
  };
}

/** The next wrong edge, covered again. 5 steps through 6 places never rest on the same edge. */
export function another(state: VanishingState): VanishingState {
  return { ...state, wrong: (state.wrong + 5) % edgeCount, guess: undefined, revealed: false };
}

export interface Reading {
  readonly segments: readonly Segment[];
  readonly measured: Measured;
  /** Where the camera that drew the scene has the point, px; unknown for a photograph. */
  readonly truth: Point | undefined;
}

export interface Readings {
  readonly groups: Readonly<Partial<Record<GroupName, Reading>>>;
  /** The line through both points, in the coordinates of the window. */
  readonly horizon: Vector | undefined;
  /** Across the picture, degrees, if both groups stand at right angles. */
  readonly fieldOfView: number | undefined;
}

const readings = new WeakMap<VanishingState, Readings>();

/** Everything that the figure measures; computed once a state. */
export function read(state: VanishingState): Readings {
  const known = readings.get(state);
  if (known) return known;
  const made = state.scene === 'station' ? readStation(state) : readGroups(state);
  readings.set(state, made);
  return made;
}

function readStation(state: VanishingState): Readings {
  const segments = edgesDrawn(state.wrong, state.tilt);
  const truth = placeOf(vanishingPoint(stationCamera, [0, 0, 1]));
  const a = { segments, measured: measure(segments, state.sigma, windowOf(state)), truth };
  return { groups: { a }, horizon: undefined, fieldOfView: undefined };
}

/** Of each list of lines, how it was read last: while one group is moved, the other stays as it is. */
const lastReadings = new WeakMap<readonly Segment[], { readonly key: string; readonly reading: Reading }>();

function readGroup(state: VanishingState, name: GroupName): Reading {
  const { scene, count, sigma, lines } = state;
  const key = [scene, name, count, sigma, pictureHeight(state)].join(' ');
  const last = lastReadings.get(lines[name]);
  if (last?.key === key) return last.reading;
  const own = scenes[scene];
  const segments = lines[name].slice(0, count);
  const truth = own && placeOf(vanishingPoint(own.camera, own.groups[name].direction));
  const reading = { segments, measured: measure(segments, sigma, windowOf(state)), truth };
  lastReadings.set(lines[name], { key, reading });
  return reading;
}

function readGroups(state: VanishingState): Readings {
  const [a, b] = [readGroup(state, 'a'), readGroup(state, 'b')];
  const vectors = [a, b].flatMap(({ measured }) => ('vector' in measured ? [measured.vector] : []));
  const [first, second] = vectors;
  const both = first && second;
  const focal = both && focalLength(first, second);
  return {
    groups: { a, b },
    horizon: both && horizonOf(first, second),
    fieldOfView: focal && (2 * Math.atan(0.5 / focal) * 180) / Math.PI,
  };
}

function placeOf([x, y, w]: Vector): Point | undefined {
  return Math.abs(w) < 1e-9 ? undefined : [x / w, y / w];
}
