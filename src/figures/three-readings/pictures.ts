/** The pictures of the stations. Frames of the Box stand for footage and for clips; no network has seen them. */
import { randomFrom } from '../../kit/random.ts';
import type { Picture } from '../../kit/surface.ts';
import { simulate } from '../../world/clip.ts';
import { coverClip } from '../../world/cover.ts';
import { addNoise } from '../../world/noise.ts';
import { render, toPicture } from '../../world/renderer.ts';
import type { Frame } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import type { State } from '../../world/state.ts';

/** The clip at the end, with the gravity of the Box and with half of it. */
const thrown: State = { ball: { x: 3, y: 4, vx: 1.2, vy: 0 }, depth: 'front' };
export const path = {
  full: simulate(thrown),
  half: simulate(thrown, 16, { ...box, gravity: box.gravity / 2 }),
} as const;
export const exposures = { full: exposed(path.full), half: exposed(path.half) } as const;

const seen = [2, 9, 13].map((frame) => render(coverClip[frame] as State));
export const footage: readonly Picture[] = seen.map((frame) => toPicture(frame));

const clean = seen[0] as Frame;
const coarse = (frame: Frame): Picture => toPicture(frame.map((value) => Math.round(value * 6) / 6));
export const noisy = coarse(addNoise(clean, 0.7, randomFrom(3)));
export const halfway = coarse(addNoise(clean, 0.35, randomFrom(4)));

/** Parameters have no look of their own: grays. */
export const weights = toPicture(Float32Array.from(grays(144)), 12);

function* grays(count: number): Iterable<number> {
  const random = randomFrom(7);
  for (let i = 0; i < count; i++) yield random.integer(8) / 8 - 0.95;
}

/** Every fifth frame of a clip in one. */
function exposed(clip: readonly State[]): Picture {
  const frames = clip.filter((_, i) => i % 5 === 0).map((state) => render(state));
  const brightest = Float32Array.from(frames[0] as Frame);
  for (const frame of frames) frame.forEach((value, i) => (brightest[i] = Math.max(brightest[i] as number, value)));
  return toPicture(brightest);
}
