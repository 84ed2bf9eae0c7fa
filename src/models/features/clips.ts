/** Clips before a backdrop as a model sees them, with what is true in them. */
import { randomFrom } from '../../kit/random.ts';
import { renderBefore, type Backdrop } from '../../world/backdrop.ts';
import { simulate } from '../../world/clip.ts';
import type { Frame } from '../../world/renderer.ts';
import { sampleStart, type State } from '../../world/state.ts';
import { patchesOf } from '../patches.ts';
import { config, sizes } from './config.ts';

export const { toTokens, toFrames } = patchesOf(config);

/** Numbers of a clip. */
export const clipValues = sizes.tokens * sizes.tokenValues;

export interface SeenClip {
  readonly states: readonly State[];
  readonly frames: readonly Frame[];
}

/** Streams of clips that share none with each other; training draws from others again. */
export const clipSeeds = { fit: 0xf17, choose: 0xc40, validate: 0x7a1, test: 0x7e57, spread: 0x59d } as const;

/** Clip by clip from a stream; the backdrop does not change how the balls fly. */
export function drawClips(backdrop: Backdrop, count: number, seed: number): readonly SeenClip[] {
  const [balls, tiles] = [randomFrom(seed), randomFrom(seed ^ 0x5eed)];
  return Array.from({ length: count }, () => {
    const states = simulate(sampleStart(balls));
    return { states, frames: renderBefore(backdrop, states, tiles) };
  });
}

/** [clips × tokens × tokenValues] */
export function tokensOf(clips: readonly SeenClip[]): Float32Array {
  const values = new Float32Array(clips.length * clipValues);
  clips.forEach(({ frames }, at) => toTokens(frames, values.subarray(at * clipValues, (at + 1) * clipValues)));
  return values;
}
