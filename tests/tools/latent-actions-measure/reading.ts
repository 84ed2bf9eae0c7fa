/** What a reader's codes go with, in films that no training saw: the hidden key, and where the ball flies. */
import { randomFrom } from '../../../src/kit/random.ts';
import { encodeStream } from '../../../src/models/dream/training/lessons.ts';
import type { Vision } from '../../../src/models/dream/run.ts';
import { makeStreams, type Stream } from '../../../src/models/dream/training/streams.ts';
import { config } from '../../../src/models/latent-actions/config.ts';
import type { Reader } from '../../../src/models/latent-actions/run.ts';
import { meansOf } from '../../../src/models/latent-actions/training/codebook.ts';
import { codesOf } from '../../../src/models/latent-actions/training/loop.ts';
import { clusters, variants } from '../../../src/models/latent-actions/training/recipe.ts';
import { pushes, type PaddleState } from '../../../src/world/paddle.ts';
import { bestMap, countPairs, round, sharedBits, type Table } from './tables.ts';

const { actions } = config;
const testSeed = 900;
const test = { streams: 24, frames: 640 } as const;
/** Left or right, up or down. */
const directions = 4;

export interface Reading {
  readonly pairs: number;
  /** For each code how often the hidden hand pushed left, not at all, right. */
  readonly keys: Table;
  /** For each code how often the ball flew up left, up right, down left, down right. */
  readonly directions: Table;
  /** Share of keys that are right if each code stands for its commonest key. */
  readonly accuracy: number;
  readonly keyBits: number;
  readonly directionBits: number;
}

/** @param held longest time that the hand holds a key. */
export function readings(reader: Reader, held: number): Reading {
  return tell(testStreams(held).map((stream) => ({ stream, codes: codesOf(reader, stream) })));
}

/**
 * The most that anybody could know of the key: by how far the paddle truly moved. At a wall a push moves nothing.
 *
 * @param held longest time that the hand holds a key.
 */
export function ceiling(held: number): Pick<Reading, 'accuracy' | 'keyBits'> {
  const moved = testStreams(held).map((stream) => ({ stream, codes: movesOf(stream) }));
  const { accuracy, keyBits } = tell(moved);
  return { accuracy, keyBits };
}

/** A control without a guesser: V's codes of two frames are subtracted and the differences sorted into clusters. */
export function clustered(vision: Vision): Reading {
  const streams = testStreams(variants.fresh.held);
  const { code } = config.dynamics;
  const steps = streams.map((stream) => {
    const { mean } = encodeStream(vision, stream);
    return Float32Array.from({ length: mean.length - code }, (_, i) => (mean[i + code] as number) - (mean[i] as number)); // prettier-ignore
  });
  const some = Float32Array.from(steps.slice(0, Math.ceil(clusters.pairs / test.frames)).flatMap((step) => [...step]));
  const means = meansOf(some, code, actions, clusters.rounds, randomFrom(testSeed));
  return tell(streams.map((stream, at) => ({ stream, codes: nearestOf(steps[at] as Float32Array, means, code) })));
}

function testStreams(held: number): readonly Stream[] {
  return makeStreams(testSeed, test.streams, test.frames, held);
}

function tell(films: readonly { readonly stream: Stream; readonly codes: ArrayLike<number> }[]): Reading {
  const within = films.flatMap(({ stream, codes }) => {
    // Between two games there is nothing to tell.
    const frames = Array.from({ length: stream.lost.length - 1 }, (_, frame) => frame);
    return frames.filter((frame) => !stream.lost[frame]).map((frame) => ({ stream, frame, code: codes[frame] as number })); // prettier-ignore
  });
  const keys = countPairs(
    within.map(({ stream, frame, code }) => [code, (stream.pushed[frame] as number) + 1] as const),
    actions,
    pushes.length,
  );
  const flown = countPairs(
    within.map(({ stream, frame, code }) => [code, directionOf(stream.states[frame] as PaddleState)] as const),
    actions,
    directions,
  );
  return {
    pairs: within.length,
    keys,
    directions: flown,
    accuracy: round(bestMap(keys)),
    keyBits: round(sharedBits(keys)),
    directionBits: round(sharedBits(flown)),
  };
}

function directionOf({ ball: { vx, vy } }: PaddleState): number {
  return (vx > 0 ? 1 : 0) + (vy > 0 ? 2 : 0);
}

/** For each frame whether the paddle then moves: 0 left, 1 not at all, 2 right. */
function movesOf({ states }: Stream): Uint8Array {
  return Uint8Array.from(states, ({ paddle }, frame) => 1 + Math.sign((states[frame + 1]?.paddle ?? paddle) - paddle));
}

function nearestOf(steps: Float32Array, means: Float32Array, width: number): Uint8Array {
  return Uint8Array.from({ length: steps.length / width }, (_, at) => {
    const distances = Array.from({ length: means.length / width }, (_unused, mean) => {
      let distance = 0;
      for (let i = 0; i < width; i++) distance += ((steps[at * width + i] as number) - (means[mean * width + i] as number)) ** 2; // prettier-ignore
      return distance;
    });
    return distances.indexOf(Math.min(...distances));
  });
}
