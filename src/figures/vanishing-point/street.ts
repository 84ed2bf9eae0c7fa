import type { Camera } from '../perspective/camera.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import { block, panel, type Face, type Light } from '../perspective/solids.ts';
import type { Vector } from '../perspective/vectors.ts';
import { ground, sky, type Scene } from './scene-parts.ts';

/** A street corner: one group of edges runs along the street, the other across it. */
const camera: Camera = {
  eye: [-0.4, 1.75, -1],
  yaw: 14,
  pitch: 3,
  focal: 420,
  width: pictureWidth,
  height: sceneHeight,
};
const light: Light = { toward: [-0.75, 0.9, -0.35], ambient: 0.34 };

const wall = 4.6;
const front = 12;
const end = 30;
const top = 6.7;
const ledge = 3.3;

function windows(): readonly Face[] {
  const floors = [[1.1, 2.7], [4.1, 5.7]] as const; // prettier-ignore
  const along = [0, 1, 2, 3, 4].map((i) => 13.4 + 3.4 * i);
  const across = [0, 1, 2, 3, 4].map((i) => 6.4 + 3.2 * i);
  return floors.flatMap(([low, high]) => [
    ...along.flatMap((z) => [
      panel(0, wall - 0.01, [low, high], [z, z + 1.5], 0.2),
      panel(0, wall - 0.02, [low - 0.16, low], [z - 0.15, z + 1.65], 1),
    ]),
    ...across.flatMap((x) => [
      panel(2, front - 0.01, [x, x + 1.5], [low, high], 0.1),
      panel(2, front - 0.02, [x - 0.15, x + 1.65], [low - 0.16, low], 1),
    ]),
  ]);
}

/** A band along both fronts of the corner house. */
function band(out: number, low: number, high: number, tone: number): readonly Face[] {
  return [
    ...block([wall - out, wall], [low, high], [front, end], tone),
    ...block([wall - out, 26], [low, high], [front - out, front], tone),
  ];
}

function corner(): readonly Face[] {
  return [
    ...block([wall, 26], [0, top], [front, end], 0.86),
    ...windows(),
    ...band(0.14, 0, 0.5, 0.55),
    ...band(0.2, ledge, ledge + 0.22, 1),
    ...band(0.45, top - 0.35, top, 1),
  ];
}

function row(): readonly Face[] {
  const houses = [0, 1, 2, 3].map((i) => 46 - 10.5 * i);
  return houses.flatMap((z, i) => [
    ...block([-16, -6], [0, 5.6], [z - 10.5, z], [0.62, 0.8, 0.56, 0.72][i] ?? 0.7),
    ...[0, 1, 2].flatMap((k) => [
      panel(0, -5.99, [1.2, 2.7], [z - 9.2 + 3.1 * k, z - 7.9 + 3.1 * k], 0.12, 1),
      panel(0, -5.99, [3.5, 4.8], [z - 9.2 + 3.1 * k, z - 7.9 + 3.1 * k], 0.12, 1),
    ]),
    ...block([-6, -5.7], [5.3, 5.6], [z - 10.5, z], 0.95),
  ]);
}

const stripes = [0, 1, 2, 3, 4].map((i) => panel(1, 0.01, [-2.6, 2.4], [5.6 + 0.9 * i, 6.05 + 0.9 * i], 1.1, 1));

const faces: readonly Face[] = [
  ...sky(0.93),
  ...ground(0.5),
  ...block([-30, 30], [0, 6], [62, 70], 1.5),
  ...block([-6, -3.1], [0, 0.14], [-2, 60], 0.92),
  ...block([2.9, 40], [0, 0.14], [10.4, 60], 0.92),
  ...row(),
  ...stripes,
  ...corner(),
];

const edge = (from: Vector, to: Vector): readonly [Vector, Vector] => [from, to];

export const street: Scene = {
  camera,
  faces,
  light,
  groups: {
    a: {
      direction: [0, 0, 1],
      edges: [
        edge([wall - 0.45, top, front - 0.45], [wall - 0.45, top, 27]),
        edge([wall - 0.2, ledge, front - 0.2], [wall - 0.2, ledge, 29]),
        edge([-5.7, 5.6, 16.5], [-5.7, 5.6, 46]),
        edge([-3.1, 0.14, 8.5], [-3.1, 0.14, 30]),
      ],
    },
    b: {
      direction: [1, 0, 0],
      edges: [
        edge([wall - 0.45, top, front - 0.45], [13, top, front - 0.45]),
        edge([wall - 0.2, ledge + 0.22, front - 0.2], [13, ledge + 0.22, front - 0.2]),
        edge([wall - 0.14, 0.5, front - 0.14], [13, 0.5, front - 0.14]),
        edge([-2.6, 0, 5.6], [2.4, 0, 5.6]),
      ],
    },
  },
};
