import type { Point } from '../../kit/surface.ts';
import { project, type Camera } from '../perspective/camera.ts';
import { clipPolygon } from '../perspective/clip.ts';
import { middle, type Segment } from '../perspective/meeting.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import { block, panel, render, type Face, type Light, type Patch } from '../perspective/solids.ts';
import type { Vector } from '../perspective/vectors.ts';
import { ground, sky } from './scene-parts.ts';

/** A station whose long edges all run along the rails; one of them can be drawn wrong. */
export const camera: Camera = {
  eye: [0.4, 2.1, 0],
  yaw: 7,
  pitch: -1.5,
  focal: 430,
  width: pictureWidth,
  height: sceneHeight,
};
const light: Light = { toward: [0.8, 0.9, -0.4], ambient: 0.4 };
const away = 70;
const whole = [0, 0, camera.width, camera.height] as const;

/** Where the platform ends, the house front stands, and the fence. */
const platform = -1.7;
const front = -4.6;
const fence = 5;

const sleepers = Array.from({ length: 30 }, (_, i) => {
  const z = 34 - 1.1 * i;
  return panel(1, 0.02, [-1, 1.5], [z, z + 0.34], 0.3, 1);
});

const house: readonly Face[] = [
  ...block([-14, front], [0.9, 5.2], [7, 44], 0.98),
  ...[0, 1, 2, 3, 4, 5].flatMap((i) => {
    const z = 38.5 - 6 * i;
    return [
      panel(0, front + 0.01, [2.1, 3.6], [z, z + 1.5], 0.16, 1),
      panel(0, front + 0.01, [0.9, 3.2], [z + 2.6, z + 3.9], 0.3, 1),
    ];
  }),
];

const poles = [0, 1, 2, 3, 4, 5].flatMap((i) => {
  const z = 37 - 6 * i;
  return block([fence + 0.06, fence + 0.16], [0, 1.7], [z, z + 0.1], 0.2);
});

const still: readonly Face[] = [
  ...sky(0.93),
  ...ground(0.52),
  ...block([-60, 60], [0, 7], [away, away + 4], 1.4),
  panel(1, 0.01, [-1.5, 2], [-2, away], 0.66, 1),
  ...sleepers,
  ...block([-14, platform], [0, 0.9], [-2, 60], 0.8),
  ...house,
  ...poles,
];

interface LongEdge {
  /** The edge that is numbered. */
  readonly from: Vector;
  readonly to: Vector;
  readonly faces: readonly Face[];
}

/** From back to front. What has no thickness here would not show that it is turned. */
export const longEdges: readonly LongEdge[] = [
  {
    from: [front + 0.7, 5.0, 9.4],
    to: [front + 0.7, 5.0, 42],
    faces: block([front, front + 0.7], [5.0, 5.3], [7, 44], 0.55),
  },
  {
    from: [front + 0.1, 1.75, 11],
    to: [front + 0.1, 1.75, 40],
    faces: block([front, front + 0.1], [1.75, 1.95], [7, 44], 0.35),
  },
  {
    from: [platform - 0.5, 0.93, 5.2],
    to: [platform - 0.5, 0.93, 30],
    faces: [panel(1, 0.93, [platform - 0.5, platform - 0.25], [3.4, 44], 1.35, 1)],
  },
  { from: [-0.55, 0.16, 4], to: [-0.55, 0.16, 30], faces: block([-0.55, -0.42], [0.02, 0.16], [3.2, 44], 0.14) },
  { from: [0.95, 0.16, 4], to: [0.95, 0.16, 30], faces: block([0.95, 1.08], [0.02, 0.16], [3.2, 44], 0.14) },
  {
    from: [fence, 1.5, 7],
    to: [fence, 1.5, 36],
    faces: block([fence, fence + 0.06], [1.3, 1.5], [5.6, 40], 0.95),
  },
];

/** The numbered edges as they are drawn: the edge `wrong` is turned about its middle by `tilt` degrees. */
export function edgesDrawn(wrong: number, tilt: number): readonly Segment[] {
  return longEdges.map((edge, i) => {
    const segment = straight(edge);
    const turn = about(segment, i === wrong ? tilt : 0);
    return { from: turn(segment.from), to: turn(segment.to) };
  });
}

const stillPatches = render(camera, still, light);
const edgePatches = longEdges.map(({ faces }) => render(camera, faces, light));

/** The picture with the edge `wrong` turned by `tilt` degrees. */
export function stationPatches(wrong: number, tilt: number): readonly Patch[] {
  const edges = edgePatches.flatMap((patches, i) => {
    const turn = about(straight(longEdges[i] as LongEdge), i === wrong ? tilt : 0);
    return patches.map(({ points, gray }) => ({ points: clipPolygon(points.map(turn), whole), gray }));
  });
  return [...stillPatches, ...edges];
}

function straight({ from, to }: LongEdge): Segment {
  const [a, b] = [project(camera, from), project(camera, to)];
  if (!a || !b) throw new RangeError('an edge of the station lies behind the eye');
  return { from: a, to: b };
}

function about(segment: Segment, degrees: number): (point: Point) => Point {
  const [x, y] = middle(segment);
  const [s, c] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return (point) => {
    const [dx, dy] = [point[0] - x, point[1] - y];
    return degrees === 0 ? point : [x + c * dx - s * dy, y + s * dx + c * dy];
  };
}
