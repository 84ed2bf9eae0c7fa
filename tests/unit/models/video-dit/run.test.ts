import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { config, sizesOf } from '../../../../src/models/video-dit/config.ts';
import { createModel, hookLayers } from '../../../../src/models/video-dit/run.ts';
import { pureNoise, sample, sampleSteps } from '../../../../src/models/video-dit/sampler.ts';
import { initialParameters } from '../../../../src/models/video-dit/training/initial.ts';
import { promptLength, renderClip } from '../../../../src/world/clip.ts';
import { coverClip } from '../../../../src/world/cover.ts';
import { emptyFrame } from '../../../../src/world/renderer.ts';
import { shippedKernel } from '../../../tools/video-dit.ts';

const { tokens, tokenValues, slotTokens } = sizesOf(config);
const untrained = initialParameters(3);
const random = randomFrom(3);
/** Every gate a little open. */
const opened = Object.fromEntries(
  Object.entries(untrained).map(([name, values]) => [name, values.map((v) => v + 0.05 * random.normal())]),
);
const model = createModel(opened);
const prompt = renderClip(coverClip.slice(0, promptLength));
const look = { noisy: pureNoise(1), noiseLevel: 0.5, isPrompted: false };

describe.each([
  ['in plain TypeScript', undefined],
  ['in WebAssembly', shippedKernel()],
])('the model %s', (_, kernel) => {
  const model = createModel(opened, kernel);

  it('says nothing before training: its gates are closed', () => {
    expect(createModel(untrained, kernel).estimate(look)).toEqual(new Float32Array(tokens * tokenValues));
  });

  it('gives the same estimate for the same look, whatever came between', () => {
    const once = model.estimate(look);
    model.estimate({ ...look, noisy: pureNoise(2), isPrompted: true });
    createModel(untrained, kernel).estimate(look);
    expect(model.estimate(look)).toEqual(once);
  });

  it('hears whether it was given a prompt, and of the noise level', () => {
    const once = model.estimate(look);
    expect(model.estimate({ ...look, isPrompted: true })).not.toEqual(once);
    expect(model.estimate({ ...look, noiseLevel: 0.6 })).not.toEqual(once);
  });

  it('shows a hook every layer in order', () => {
    const seen: [number, number][] = [];
    model.estimate({ ...look, hook: (activations, layer) => seen.push([layer, activations.length]) });
    expect(seen).toEqual(Array.from({ length: hookLayers }, (_, layer) => [layer, tokens * config.width]));
  });

  it('goes on from what a hook leaves behind', () => {
    const once = model.estimate(look);
    const stream: Float32Array[] = [];
    model.estimate({ ...look, noisy: pureNoise(2), hook: (h) => stream.push(h.slice()) });
    for (let layer = 0; layer < hookLayers; layer++) {
      const put = model.estimate({
        ...look,
        hook: (h, at) => {
          if (at === layer) h.set(stream[layer] as Float32Array);
        },
      });
      expect(put).not.toEqual(once);
      expect(put).toEqual(model.estimate({ ...look, noisy: pureNoise(2) }));
    }
  });

  it('is untouched by a hook that only reads', () => {
    expect(model.estimate({ ...look, hook: () => undefined })).toEqual(model.estimate(look));
  });

  it('refuses weights that are missing or of another shape, and tokens that are no clip', () => {
    expect(() => createModel({})).toThrow(/position has no values/);
    expect(() => createModel({ ...opened, isPrompt: new Float32Array(7) })).toThrow(/isPrompt has 7 values/);
    expect(() => model.estimate({ ...look, noisy: new Float32Array(5) })).toThrow(RangeError);
  });
});

describe('the sampler', () => {
  it('walks from pure noise to a clip, one clean estimate a step', () => {
    const levels: number[] = [];
    for (const { step, noiseLevel, nextLevel, estimate, noisy } of sampleSteps(model, { seed: 5, steps: 6 })) {
      levels.push(noiseLevel);
      if (step === 6) {
        expect(nextLevel).toBe(0);
        expect(noisy).toEqual(estimate);
      }
    }
    expect(levels).toHaveLength(6);
    expect(levels[0]).toBe(1);
  });

  it('keeps the prompt as it was given, in every estimate', () => {
    const clip = sample(model, { prompt, seed: 5, steps: 3 });
    expect(clip).toHaveLength(config.frames);
    clip.slice(0, promptLength).forEach((frame, at) => {
      frame.forEach((value, pixel) => expect(value).toBeCloseTo(prompt[at]?.[pixel] as number, 6));
    });
    const [first] = sampleSteps(model, { prompt, seed: 5 });
    const part = slotTokens * tokenValues;
    expect(first?.estimate.slice(0, part)).toEqual(first?.noisy.slice(0, part));
  });

  it('gives the same clip for the same seed and another for another', () => {
    const once = sample(model, { prompt, seed: 5, steps: 2 });
    expect(sample(model, { prompt, seed: 5, steps: 2 })).toEqual(once);
    expect(sample(model, { prompt, seed: 6, steps: 2 })).not.toEqual(once);
  });

  it('shows an empty Box where the model says nothing', () => {
    const clip = sample(createModel(untrained), { seed: 1, steps: 1 });
    clip.forEach((frame) => expect(frame).toEqual(emptyFrame()));
  });

  it('refuses a prompt of another length and a number of steps that is none', () => {
    expect(() => sample(model, { prompt: prompt.slice(1), seed: 1 })).toThrow(/4 frames, not 3/);
    for (const steps of [0, 1.5, NaN]) expect(() => sample(model, { seed: 1, steps })).toThrow(RangeError);
  });
});
