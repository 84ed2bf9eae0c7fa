import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { config } from '../../../../src/models/dream/config.ts';
import { pushOf } from '../../../../src/models/dream/controller.ts';
import {
  controllerSize,
  countParameters,
  memoryShapes,
  visionShapes,
} from '../../../../src/models/dream/parameters.ts';
import { toFrame, toPixels } from '../../../../src/models/dream/pixels.ts';
import { createMemory, createVision, type Forecast } from '../../../../src/models/dream/run.ts';
import { sampleNext } from '../../../../src/models/dream/sampling.ts';
import { initialParameters } from '../../../../src/models/dream/training/initial.ts';
import { renderPaddle } from '../../../../src/world/paddle-film.ts';
import { samplePaddleStart } from '../../../../src/world/paddle.ts';

const { code, bells, memory } = config;

/** Two bells that weigh 0.8 and 0.2, at −1 and +1 in each number, 0.1 wide; the ball is lost with odds of one to four. */
const forked: Forecast = {
  shift: Float32Array.from({ length: bells * code }, (_, i) => (i < code ? -1 : 1)),
  logDeviation: new Float32Array(bells * code).fill(Math.log(0.1)),
  logWeight: Float32Array.of(Math.log(0.8), Math.log(0.2), -30, -30, -30),
  lost: Float32Array.of(Math.log(0.25)),
};

function draws(temperature: number, count = 4000) {
  const random = randomFrom(5);
  const drawn = Array.from({ length: count }, () => sampleNext(forked, 0, new Float32Array(code), temperature, random));
  const [high, low] = [drawn.filter((next) => (next.code[0] as number) > 0), drawn.filter((next) => (next.code[0] as number) < 0)]; // prettier-ignore
  const spread = Math.sqrt(low.reduce((sum, next) => sum + ((next.code[3] as number) + 1) ** 2, 0) / low.length);
  return { lighter: high.length / count, spread, lost: drawn.filter(({ isLost }) => isLost).length / count, drawn };
}

describe('a draw from what M foresees', () => {
  // In numbers, what the chapter says under the listing: weights to the power 1/κ, deviations times √κ.
  it.each([
    [1, 0.2, 0.1, 0.2],
    [0.5, 1 / 17, 0.1 * Math.SQRT1_2, 1 / 17],
    [1.5, 1 / (1 + 4 ** (2 / 3)), 0.1 * Math.sqrt(1.5), 1 / (1 + 4 ** (2 / 3))],
  ])(
    'at κ = %d takes the lighter bell, its width and the end of the game as often as it should',
    (kappa, share, width, end) => {
      // prettier-ignore
      const { lighter, spread, lost } = draws(kappa);
      expect(Math.abs(lighter - share)).toBeLessThan(0.025);
      expect(Math.abs(spread / width - 1)).toBeLessThan(0.06);
      expect(Math.abs(lost - end)).toBeLessThan(0.025);
    },
  );

  it('takes all numbers of a code from one bell, so that a future is never half of each', () => {
    for (const next of draws(1, 300).drawn) {
      const signs = new Set([...next.code].map(Math.sign));
      expect(signs.size).toBe(1);
    }
  });
});

describe('V, M and C', () => {
  it('have as many parameters as the card says', () => {
    expect(countParameters()).toEqual({ vision: 145_840, memory: 65_238, controller: 137 });
  });

  it('see what is not the empty Box, and put the pillar back', () => {
    const frame = renderPaddle(samplePaddleStart(randomFrom(1)));
    const back = toFrame(toPixels(frame));
    frame.forEach((value, pixel) => {
      expect(back[pixel]).toBeCloseTo(value, 6);
    });
  });

  it('compute a game the same alone as among others', () => {
    const vision = createVision(initialParameters(visionShapes(), 1));
    const mind = createMemory(initialParameters(memoryShapes(), 2));
    const random = randomFrom(3);
    const frames = Float32Array.from({ length: 7 * config.pixels }, () => random.uniform());
    const { mean } = vision.encode(frames);
    const kept = mind.remember(new Float32Array(7 * memory), mean, [0, 1, -1, 0, 1, -1, 0]);
    const alone = mind.remember(new Float32Array(memory), vision.encode(frames.subarray(5 * config.pixels, 6 * config.pixels)).mean, [-1]); // prettier-ignore
    alone.forEach((value, i) => {
      expect(kept[5 * memory + i]).toBeCloseTo(value, 5);
    });
  });

  it('refuse weights of another shape and numbers that are not whole rows', () => {
    expect(() => createMemory({})).toThrow(RangeError);
    const vision = createVision(initialParameters(visionShapes(), 1));
    expect(() => vision.encode(new Float32Array(500))).toThrow(RangeError);
  });

  it('push only where the sum is beyond a third, and look at the row they are told', () => {
    const weights = new Float64Array(controllerSize);
    weights[0] = 1;
    weights[controllerSize - 1] = 0.1;
    const codes = new Float32Array(3 * code);
    [0, 1, -2].forEach((value, row) => (codes[row * code] = value));
    expect([0, 1, 2].map((row) => pushOf(weights, codes, new Float32Array(3 * memory), row))).toEqual([0, 1, -1]);
  });
});
