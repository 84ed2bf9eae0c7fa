import type { Camera } from '../perspective/camera.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import { block, panel, type Face, type Light } from '../perspective/solids.ts';
import { ground, sky, type Scene } from './scene-parts.ts';

/** A tiled room seen into its corner: both groups of edges run away from the eye. */
const camera: Camera = {
  eye: [0.75, 1.7, -2.1],
  yaw: -30,
  pitch: -6,
  focal: 430,
  width: pictureWidth,
  height: sceneHeight,
};
const light: Light = { toward: [0.5, 0.8, -0.55], ambient: 0.45 };

const left = -4.6;
const back = 4.2;
const ceiling = 3.1;

const tiles: readonly Face[] = Array.from({ length: 14 * 10 }, (_, i) => {
  const [column, row] = [i % 14, Math.floor(i / 14)];
  const [x, z] = [left + 0.6 * column, back - 0.6 * (row + 1)];
  return { column, row, face: panel(1, 0.001, [x, x + 0.6], [z, z + 0.6], 0.45, 1) };
}).flatMap(({ column, row, face }) => ((column + row) % 2 === 0 ? [face] : []));

function table(): readonly Face[] {
  const [x0, x1, z0, z1] = [-2.7, -0.9, 0.95, 2.65];
  const leg = (x: number, z: number): readonly Face[] => block([x, x + 0.09], [0, 0.7], [z, z + 0.09], 0.42);
  return [
    { ...panel(1, 0.002, [x0 - 0.1, x1 - 0.15], [z0 + 0.1, z1 + 0.25], 0.3, 1), flat: true },
    ...leg(x0 + 0.05, z1 - 0.14),
    ...leg(x1 - 0.14, z1 - 0.14),
    ...leg(x0 + 0.05, z0 + 0.05),
    ...leg(x1 - 0.14, z0 + 0.05),
    ...block([x0, x1], [0.7, 0.78], [z0, z1], 1),
    ...block([-2.1, -1.7], [0.78, 0.84], [1.8, 2.15], 0.35),
    ...block([-2.06, -1.74], [0.84, 0.89], [1.84, 2.12], 0.75),
  ];
}

const walls: readonly Face[] = [
  panel(0, left, [0, ceiling], [-4, back], 0.8, 1),
  panel(2, back, [left, 6], [0, ceiling], 0.95),
  panel(1, ceiling, [left, 6], [-4, back], 1.15),
  // The window in the left wall and the picture on the far one.
  panel(0, left + 0.01, [0.95, 2.5], [0.9, 3.1], 1.2, 1),
  { ...panel(0, left + 0.02, [1.03, 2.42], [0.98, 1.96], 0.97, 1), flat: true },
  { ...panel(0, left + 0.02, [1.03, 2.42], [2.04, 3.02], 0.97, 1), flat: true },
  panel(2, back - 0.01, [-3.4, -1.6], [1.35, 2.45], 0.18),
  panel(2, back - 0.02, [-3.3, -1.7], [1.45, 2.35], 0.8),
  panel(2, back - 0.03, [-3.3, -1.7], [1.45, 1.8], 0.42),
  panel(2, back - 0.01, [0.2, 1.2], [0, 2.2], 0.4),
  panel(0, left + 0.02, [0, 0.14], [-4, back], 0.5, 1),
  panel(2, back - 0.02, [left, 6], [0, 0.14], 0.6),
];

export const room: Scene = {
  camera,
  light,
  faces: [...sky(0.9), ...ground(0.78), ...tiles, ...walls, ...table()],
  groups: {
    a: {
      direction: [0, 0, 1],
      edges: [
        [[left, ceiling, 2], [left, ceiling, back]],
        [[left, 0.95, 0.9], [left, 0.95, 3.1]],
        [[-0.9, 0.78, 0.95], [-0.9, 0.78, 2.65]],
        [[left + 4.2, 0, 0.6], [left + 4.2, 0, 3.6]],
      ],
    },
    b: {
      direction: [1, 0, 0],
      edges: [
        [[left, ceiling, back], [-0.6, ceiling, back]],
        [[-3.4, 1.35, back], [-1.6, 1.35, back]],
        [[-2.7, 0.78, 0.95], [-0.9, 0.78, 0.95]],
        [[-3.4, 0, 0.6], [-0.4, 0, 0.6]],
      ],
    },
  },
}; // prettier-ignore
