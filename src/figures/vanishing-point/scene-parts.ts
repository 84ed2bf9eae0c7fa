import { project, type Camera } from '../perspective/camera.ts';
import type { Segment } from '../perspective/meeting.ts';
import type { Face, Light } from '../perspective/solids.ts';
import type { Vector } from '../perspective/vectors.ts';

/** Edges that are parallel in the scene. */
export interface Group {
  /** The one direction they have. */
  readonly direction: Vector;
  readonly edges: readonly (readonly [Vector, Vector])[];
}

/** A scene of our own: its camera is known, and with it where its edges must meet. */
export interface Scene {
  readonly camera: Camera;
  /** From back to front. */
  readonly faces: readonly Face[];
  readonly light: Light;
  readonly groups: { readonly a: Group; readonly b: Group };
}

export function sky(tone: number): readonly Face[] {
  const far = 900;
  const corners: readonly Vector[] = [[-far * 3, -far, far], [far * 3, -far, far], [far * 3, far * 2, far], [-far * 3, far * 2, far]]; // prettier-ignore
  return [{ corners, normal: [0, 0, -1], tone, flat: true }];
}

export function ground(tone: number): readonly Face[] {
  const far = 800;
  const corners: readonly Vector[] = [[-far, 0, -far], [far, 0, -far], [far, 0, far], [-far, 0, far]]; // prettier-ignore
  return [{ corners, normal: [0, 1, 0], tone, flat: true }];
}

/** The edges of a group as the camera sees them. Throws on an edge behind the eye. */
export function segmentsOf({ edges }: Group, camera: Camera): readonly Segment[] {
  return edges.map(([a, b]) => {
    const [from, to] = [project(camera, a), project(camera, b)];
    if (!from || !to) throw new RangeError('an edge of the scene lies behind the eye');
    return { from, to };
  });
}
