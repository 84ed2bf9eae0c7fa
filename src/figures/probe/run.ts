/** The model looks at a clip at every noise level, and probes read what it holds: in a worker. */
import type { Run } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { fittedShapes, fromTensors, probeAt, type Fitted } from '../../instruments/fitted.ts';
import { slotOf, type Hook } from '../../instruments/layered.ts';
import { probability, read, type Probe } from '../../instruments/probe.ts';
import { fittedShape, stream } from '../../instruments/video-dit.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { levelGrid } from '../../models/video-dit/level.ts';
import { toFrames, toTokens } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { pureNoise, sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { toBytes, type ByteFilm } from '../../world/bytes.ts';
import { promptLength, renderClip } from '../../world/clip.ts';
import { addNoise } from '../../world/noise.ts';
import { emptyFrame, type Frame } from '../../world/renderer.ts';
import { scoreClip } from '../../world/score.ts';
import { laterSlots } from '../../world/slots.ts';
import type { State } from '../../world/state.ts';
import { instruments, weights } from './data.ts';
import { steps, type Look, type LookRequest, type Made, type Order, type Reading } from './state.ts';

interface Subject {
  readonly model: VideoDit;
  readonly fitted: Fitted;
}

let subject: Subject | undefined;

/** Yields nothing after each look, so that the page can breathe, and all of them at the end. */
export const run: Run<LookRequest, Made | undefined> = function* ({ order, truth }, data) {
  subject ??= {
    model: createModel(decodeWeights(data[weights] as ShippedWeights), data[kernelName]),
    fitted: fromTensors(decodeWeights(data[instruments] as ShippedWeights, fittedShapes(fittedShape)), fittedShape),
  };
  yield yield* order.source === 'forced' ? forced(subject, order, truth) : own(subject, order, truth);
};

/** The clip of the Box, noised as it was for fitting: the opening stays clean, and all levels share their noise. */
function* forced({ model, fitted }: Subject, order: Order, truth: readonly State[]): Generator<undefined, Made> {
  const clean = toTokens(renderClip(truth));
  const promptValues = clean.length / stream.slots;
  const looks: Look[] = [];
  for (const noiseLevel of levelGrid(steps)) {
    const noisy = addNoise(clean, noiseLevel, randomFrom(order.seed));
    noisy.set(clean.subarray(0, promptValues));
    looks.push(lookAt(model, fitted, noisy, noiseLevel));
    yield undefined;
  }
  return { order, depth: order.depth, looks };
}

/** The clip that the model makes itself; at the end it looks at what it has made. */
function* own({ model, fitted }: Subject, order: Order, truth: readonly State[]): Generator<undefined, Made> {
  const prompt = renderClip(truth.slice(0, promptLength));
  const noise = pureNoise(order.seed);
  noise.set(toTokens(prompt));
  const looks: Look[] = [];
  let film = filmOf(noise, 1);
  let readings: Reading[][] = [];
  const hook = readingHook(fitted, (layer, found) => (readings[layer] = found));
  let made = noise;
  for (const { noiseLevel, nextLevel, noisy } of sampleSteps(model, { prompt, seed: order.seed, steps, hook })) {
    looks.push({ noiseLevel, film, readings });
    readings = [];
    made = noisy;
    film = filmOf(made, nextLevel);
    yield undefined;
  }
  looks.push(lookAt(model, fitted, made, 0));
  return { order, depth: scoreClip(toFrames(made), truth).depth, looks };
}

function lookAt(model: VideoDit, fitted: Fitted, noisy: Float32Array, noiseLevel: number): Look {
  const readings: Reading[][] = [];
  const hook = readingHook(fitted, (layer, found) => (readings[layer] = found));
  model.estimate({ noisy, noiseLevel, isPrompted: true, hook });
  return { noiseLevel, film: filmOf(noisy, noiseLevel), readings };
}

/** Reads every slot after the opening at every layer. */
function readingHook(fitted: Fitted, found: (layer: number, readings: Reading[]) => void): Hook {
  return (activations, layer, noiseLevel) => {
    found(
      layer,
      laterSlots.map((slot) => {
        const said = read(
          probeAt(fitted, fittedShape, layer, slot, noiseLevel) as Probe,
          slotOf(activations, slot, stream),
        );
        const [x = 0, y = 0, vx = 0, vy = 0, logOdds = 0] = said;
        return { x, y, vx, vy, front: probability(logOdds) };
      }),
    );
  };
}

const empty = emptyFrame();

/** The clip as it is held, with the empty Box as faint as the noise leaves it; the opening is clean. */
function filmOf(tokens: Float32Array, noiseLevel: number): ByteFilm {
  return toBytes(
    toFrames(tokens).map((frame, at): Frame => {
      if (at < promptLength) return frame;
      return frame.map((value, pixel) => value - noiseLevel * (empty[pixel] as number));
    }),
  );
}
