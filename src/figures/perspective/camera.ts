import type { Point } from '../../kit/surface.ts';
import { dot, plus, type Vector } from './vectors.ts';

/** A pinhole camera without distortion. The scene has x to the right, y up, z away from the eye; lengths in meters. */
export interface Camera {
  readonly eye: Vector;
  /** To the right, degrees. */
  readonly yaw: number;
  /** Upward, degrees. */
  readonly pitch: number;
  /** Focal length, px. */
  readonly focal: number;
  /** Of the picture, px; the axis goes through its middle. */
  readonly width: number;
  readonly height: number;
}

/** What lies nearer to the eye is not drawn, m. */
const near = 0.05;

/** A direction of the scene as the camera has it: right, up, ahead. */
export function turned({ yaw, pitch }: Camera, direction: Vector): Vector {
  const [sy, cy] = [Math.sin(rad(yaw)), Math.cos(rad(yaw))];
  const [sp, cp] = [Math.sin(rad(pitch)), Math.cos(rad(pitch))];
  return [
    dot([cy, 0, -sy], direction),
    dot([-sy * sp, cp, -cy * sp], direction),
    dot([sy * cp, sp, cy * cp], direction),
  ];
}

/** x ∼ K [R | t] X: where a place of the scene is seen, px; `undefined` where it is behind the eye. */
export function project(camera: Camera, place: Vector): Point | undefined {
  const seen = turned(camera, plus(place, camera.eye, -1));
  return seen[2] < near / 2 ? undefined : onto(camera, seen);
}

/** v ∼ K R d: where all lines of one direction meet, homogeneous, px. */
export function vanishingPoint(camera: Camera, direction: Vector): Vector {
  const [x, y, z] = turned(camera, direction);
  return [camera.focal * x + (camera.width / 2) * z, -camera.focal * y + (camera.height / 2) * z, z];
}

/** A flat face of the scene as it is seen, px, without what lies behind the eye. */
export function projectFace(camera: Camera, face: readonly Vector[]): readonly Point[] {
  const seen = face.map((place) => turned(camera, plus(place, camera.eye, -1)));
  return seen.flatMap((here, i) => {
    const before = seen[(i + seen.length - 1) % seen.length] as Vector;
    const crossing = before[2] < near !== here[2] < near ? [onto(camera, atNear(before, here))] : [];
    return here[2] < near ? crossing : [...crossing, onto(camera, here)];
  });
}

function atNear(a: Vector, b: Vector): Vector {
  return plus(a, plus(b, a, -1), (near - a[2]) / (b[2] - a[2]));
}

function onto({ focal, width, height }: Camera, [x, y, z]: Vector): Point {
  return [width / 2 + (focal * x) / z, height / 2 - (focal * y) / z];
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
