/** The motion of a tower as it is kept and drawn. */

/** Seconds that are simulated, the T of `battaglia2013ipe`; their steps were of 1 ms. */
export const horizon = 2;
/** Poses kept: one every twentieth of a second, and the first. */
export const frames = 41;

/** Poses of every block: `frames` × blocks × (x, y, angle), in short sides and radians. */
export type Poses = Float32Array;
