import { init } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { toPixels } from '../../../../src/models/dream/pixels.ts';
import { initialParameters } from '../../../../src/models/dream/training/initial.ts';
import { makeStreams, type Stream } from '../../../../src/models/dream/training/streams.ts';
import { config } from '../../../../src/models/latent-actions/config.ts';
import { countParameters, dynamicsShapes, readerShapes } from '../../../../src/models/latent-actions/parameters.ts';
import { patchValues, places, toPatches } from '../../../../src/models/latent-actions/patches.ts';
import { createDynamics, createReader } from '../../../../src/models/latent-actions/run.ts';
import { initialCoded } from '../../../../src/models/latent-actions/training/initial.ts';
import { meansOf } from '../../../../src/models/latent-actions/training/codebook.ts';
import { sampleMoment } from '../../../../src/models/latent-actions/training/lessons.ts';
import { codesOf } from '../../../../src/models/latent-actions/training/loop.ts';
import { say } from '../../../../src/models/latent-actions/training/network.ts';
import { toArray, toDevice } from '../../../../src/models/training/device.ts';
import { renderPaddle } from '../../../../src/world/paddle-film.ts';
import { samplePaddleStart, type PaddleState } from '../../../../src/world/paddle.ts';

const { actions, said, dynamics } = config;

/** The ball high up, out of the way of the paddle. */
const calm: PaddleState = { ...samplePaddleStart(randomFrom(1)), ball: { x: 4, y: 4, vx: 0, vy: 0 }, paddle: 9 };
const withPaddle = (paddle: number): Float32Array => toPixels(renderPaddle({ ...calm, paddle }));

describe('the reader', () => {
  const reader = createReader(initialCoded(3));

  it('says the same of a push wherever in the frame it happens', () => {
    // Three pixels on, the patches see the paddle as they did before, each by the next one.
    const [here, there] = [reader.read(withPaddle(9), withPaddle(10)), reader.read(withPaddle(12), withPaddle(13))];
    const other = reader.read(withPaddle(9), withPaddle(8));
    here.forEach((value, i) => {
      expect(there[i]).toBeCloseTo(value, 5);
    });
    expect(Math.hypot(...here.map((value, i) => value - (other[i] as number)))).toBeGreaterThan(1e-3);
  });

  it('takes the code that is nearest', () => {
    const codebook = Float32Array.from({ length: actions * said }, (_, i) => Math.floor(i / said));
    const whole = createReader({ ...initialParameters(readerShapes(), 3), codebook });
    expect([0.4, 0.6, 3.2, 99].map((value) => whole.nearest(new Float32Array(said).fill(value)))).toEqual([
      0,
      1,
      3,
      actions - 1,
    ]);
  });

  it('refuses weights of another shape', () => {
    expect(() => createReader({})).toThrow(RangeError);
  });
});

describe('the reader in jax-js', () => {
  beforeAll(async () => {
    await init('wasm');
  });

  it('says what it says without a library', async () => {
    const parameters = initialParameters(readerShapes(), 5);
    const [before, after] = [withPaddle(7), withPaddle(8)];
    const patches = toArray(toPatches(before, after), [places, patchValues]);
    const there = (await say(toDevice(parameters, readerShapes()), patches).data()) as Float32Array;
    createReader(parameters)
      .read(before, after)
      .forEach((value, i) => {
        expect(there[i]).toBeCloseTo(value, 5);
      });
  });
});

describe('the dynamics', () => {
  const mind = createDynamics(initialParameters(dynamicsShapes(), 1));
  const nothing = new Float32Array(dynamics.memory);
  const code = new Float32Array(dynamics.code).fill(0.5);

  it('remember another code otherwise', () => {
    const all = Array.from({ length: actions }, (_, choice) => [...mind.remember(nothing, code, [choice])].join());
    expect(new Set(all).size).toBe(actions);
  });

  it.each([-1, actions, 0.5, NaN])('refuse %d, which is no code', (choice) => {
    expect(() => mind.remember(nothing, code, [choice])).toThrow(RangeError);
  });

  it('have as many parameters as the card says', () => {
    expect(countParameters()).toEqual({ reader: 2_910, guesser: 20_232, dynamics: 66_390 });
  });
});

describe('what is learned from', () => {
  const streams = makeStreams(7, 4, 200, 1);

  it('never pairs a frame with one of another game', () => {
    const random = randomFrom(2);
    for (let draw = 0; draw < 2000; draw++) {
      const { stream, frame } = sampleMoment(streams, random);
      const { lost } = streams[stream] as Stream;
      expect(frame).toBeGreaterThan(0);
      expect(frame + 1).toBeLessThan(lost.length);
      expect([lost[frame - 1], lost[frame]]).toEqual([0, 0]);
    }
  });

  it('holds a fresh push every frame, or one for several', () => {
    const changes = ({ pushed }: Stream): number => pushed.filter((push, at) => at > 0 && push !== pushed[at - 1]).length; // prettier-ignore
    const share = (held: number): number => makeStreams(7, 8, 500, held).reduce((sum, one) => sum + changes(one), 0) / (8 * 499); // prettier-ignore
    // Two of three fresh pushes differ from the one before; held for 4.5 frames on average, fewer do.
    expect(Math.abs(share(1) - 2 / 3)).toBeLessThan(0.03);
    expect(Math.abs(share(8) - 2 / 3 / 4.5)).toBeLessThan(0.02);
  });

  it('gets a code for each pair of frames', () => {
    const codes = codesOf(createReader(initialParameters(readerShapes(), 3)), streams[0] as Stream);
    expect(codes).toHaveLength(200);
    expect(Math.max(...codes)).toBeLessThan(actions);
  });
});

describe('the first codebook', () => {
  it('stands where the points gather', () => {
    const random = randomFrom(4);
    const centers = [-5, 0, 5];
    const points = Float32Array.from({ length: 600 }, (_, i) => (centers[Math.floor(i / 2) % 3] as number) + 0.1 * random.normal()); // prettier-ignore
    const means = meansOf(points, 2, 3, 10, randomFrom(1));
    const found = [0, 2, 4].map((at) => means[at] as number).sort((a, b) => a - b);
    found.forEach((value, i) => {
      expect(Math.abs(value - (centers[i] as number))).toBeLessThan(0.1);
    });
  });
});
