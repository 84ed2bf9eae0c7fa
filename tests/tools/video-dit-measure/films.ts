/** Clips that the miniature makes while something pushes inside it. */
import { randomFrom } from '../../../src/kit/random.ts';
import { rotated, shuffled, stretched } from '../../../src/instruments/controls.ts';
import { alongDirection, pushHook, type BySlot, type Place, type Push } from '../../../src/instruments/steer.ts';
import { stream } from '../../../src/instruments/video-dit.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { sample } from '../../../src/models/video-dit/sampler.ts';
import { promptLength, renderClip } from '../../../src/world/clip.ts';
import type { Frame } from '../../../src/world/renderer.ts';
import type { Clip } from './clips.ts';
import { slots, type Collected } from './heaps.ts';

/** Clip k begins from noise k, pushed or not. */
export function film(model: VideoDit, clip: Clip, seed: number, place?: Place, push?: Push): readonly Frame[] {
  const hook = place && push ? pushHook(stream, place, push) : undefined;
  return sample(model, { prompt: renderClip(clip.slice(0, promptLength)), seed, hook });
}

/** Pushes of the same length that should do nothing in particular; other ones for each clip. */
export const controlNames = ['rotated', 'shuffled', 'real difference'] as const;
export type ControlName = (typeof controlNames)[number];

const controlSeed = 0xc0117;

export function control(
  name: ControlName,
  push: Push,
  clip: number,
  differences: readonly BySlot<Float32Array>[],
): Push {
  const random = randomFrom(controlSeed + clip);
  if (name === 'rotated') return rotated(push, stream.slotWidth, random);
  if (name === 'shuffled') return shuffled(push, stream.slotWidth, random);
  return stretched(push, alongDirection(differences[clip % differences.length] as BySlot<Float32Array>, 1));
}

const mostPairs = 60;

/** Differences of the activations of two clips each, at a middling noise level. */
export function realDifferences({ fit }: Collected, layer: number): readonly BySlot<Float32Array>[] {
  const activations = fit[3]?.[layer] ?? [];
  const width = stream.slotWidth;
  const rowOf = (slot: number, clip: number): Float32Array =>
    (activations[slot] as Float32Array).subarray(clip * width, (clip + 1) * width);
  const pairs = Math.min(mostPairs, Math.floor((activations[1]?.length ?? 0) / width / 2));
  return Array.from({ length: pairs }, (_, pair) => [
    undefined,
    ...slots.map((slot) => {
      const other = rowOf(slot, 2 * pair + 1);
      return rowOf(slot, 2 * pair).map((value, i) => value - (other[i] as number));
    }),
  ]);
}
