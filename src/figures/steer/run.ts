/** A clip with and without a push inside the model, and what the push did to it: in a worker. */
import type { Run } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { rotated, shuffled, stretched } from '../../instruments/controls.ts';
import { measureShift, seenSide } from '../../instruments/effects.ts';
import { directionPlace, fittedShapes, fromTensors, roadsOf, type Fitted } from '../../instruments/fitted.ts';
import { slotOf, tap } from '../../instruments/layered.ts';
import {
  alongDirection,
  alongProbe,
  alongRoads,
  pushHook,
  type BySlot,
  type Push as HookPush,
  type Road,
} from '../../instruments/steer.ts';
import { fittedShape, stream } from '../../instruments/video-dit.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { toFrames, toTokens } from '../../models/video-dit/patches.ts';
import { createModel, type Hook, type VideoDit } from '../../models/video-dit/run.ts';
import { sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { toBytes } from '../../world/bytes.ts';
import { clipLength, promptLength, renderClip } from '../../world/clip.ts';
import type { Frame } from '../../world/renderer.ts';
import { laterSlots } from '../../world/slots.ts';
import { box, type State } from '../../world/state.ts';
import { findBalls } from '../../world/tracker.ts';
import { instruments, weights } from './data.ts';
import { type Clip, type Made, type SteerRequest } from './state.ts';

interface Subject {
  readonly model: VideoDit;
  readonly fitted: Fitted;
}

let subject: Subject | undefined;
/** The unsteered clip is the same while only the push changes. */
let kept: { readonly key: string; readonly frames: readonly Frame[] } | undefined;

/** Yields nothing after each step of the sampler, so that the page can breathe, and both clips at the end. */
export const run: Run<SteerRequest, Made | undefined> = function* (request, data) {
  subject ??= {
    model: createModel(decodeWeights(data[weights] as ShippedWeights), data[kernelName]),
    fitted: fromTensors(decodeWeights(data[instruments] as ShippedWeights, fittedShapes(fittedShape)), fittedShape),
  };
  const { model } = subject;
  const { order, truth } = request;
  const { clip, seed, push } = order;
  const prompt = renderClip(truth.slice(0, promptLength));
  const key = `${clip} ${seed}`;
  if (kept?.key !== key) kept = { key, frames: yield* film(model, prompt, seed) };
  const plain = kept.frames;
  const place =
    push.aim === 'position'
      ? { layer: fittedShape.roadLayer, slots: laterSlots }
      : directionPlace(fittedShape, laterSlots);
  const hook = pushHook(stream, place, hookPushOf(subject, request));
  const steered = yield* film(model, prompt, seed, hook);
  const ask = push.aim === 'position' ? push.ask : ([0, 0] as const);
  const shift = measureShift(steered, plain, ask, [promptLength, clipLength]);
  const each = Math.max(1, shift.shown);
  const path = moved(truth, [shift.dx / each, shift.dy / each]);
  yield { order, plain: judge(plain, truth), steered: judge(steered, path), shift };
};

function* film(
  model: VideoDit,
  prompt: readonly Frame[],
  seed: number,
  hook?: Hook,
): Generator<undefined, readonly Frame[]> {
  let noisy: Float32Array = new Float32Array(0);
  for (const step of sampleSteps(model, { prompt, seed, hook })) {
    noisy = step.noisy;
    yield undefined;
  }
  return toFrames(noisy);
}

/** The true path as far aside as the ball was moved, where there is room. */
function moved(truth: readonly State[], [dx, dy]: readonly [number, number]): readonly State[] {
  const inside = (value: number): number => Math.min(box.size - box.radius, Math.max(box.radius, value));
  return truth.map((state) => {
    const { ball } = state;
    return { ...state, ball: { ...ball, x: inside(ball.x + dx), y: inside(ball.y + dy) } };
  });
}

/** @param path where the ball is: what tells on which side it passes. */
function judge(frames: readonly Frame[], path: readonly State[]): Clip {
  const balls = frames.map((frame) => {
    const [ball] = findBalls(frame);
    return ball && { x: ball.x, y: ball.y };
  });
  const side = seenSide(frames, path, [promptLength, clipLength]) ?? 'behind';
  return { film: toBytes(frames), balls, side };
}

/** What is added inside; controls are as long as what they are compared with, and other ones in each clip. */
function hookPushOf({ model, fitted }: Subject, { order, targets, others }: SteerRequest): HookPush {
  const { clip, push } = order;
  const bySlot: BySlot<readonly number[]> = [undefined, ...targets];
  const roads = roadsOf(fitted, fittedShape);
  const meant = push.aim === 'position' ? alongRoads(roads, bySlot) : alongDirection(fitted.directions, push.dose);
  switch (push.way) {
    case 'road':
    case 'direction':
      return meant;
    case 'probe':
      return probePush(roads, bySlot, push.ask);
    case 'stretched':
      return stretched(meant, probePush(roads, bySlot, push.ask));
    case 'rotated':
      return rotated(meant, stream.slotWidth, randomFrom(clip));
    case 'shuffled':
      return shuffled(meant, stream.slotWidth, randomFrom(clip));
    case 'real':
      return stretched(meant, alongDirection(difference(model, others), 1));
  }
}

/** The least change after which the probe reads the place that is asked for: x first, then y. */
function probePush(roads: BySlot<Road>, targets: BySlot<readonly number[]>, ask: readonly [number, number]): HookPush {
  const pushes = [0, 1].filter((axis) => ask[axis] !== 0).map((axis) => alongProbe(roads, targets, axis));
  return (activations, slot, noiseLevel) => {
    const sum = new Float64Array(activations.length);
    for (const push of pushes) {
      const change = push(activations, slot, noiseLevel);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (change[i] as number);
    }
    return sum;
  };
}

/** What the activations of two clips, shown without noise, differ by, slot by slot. */
function difference(model: VideoDit, clips: SteerRequest['others']): BySlot<Float32Array> {
  const [one, other] = clips.map((clip) => activationsOf(model, clip)) as [Float32Array, Float32Array];
  return [
    undefined,
    ...laterSlots.map((slot) => {
      const to = slotOf(other, slot, stream);
      return slotOf(one, slot, stream).map((value, i) => value - (to[i] as number));
    }),
  ];
}

function activationsOf(model: VideoDit, clip: readonly State[]): Float32Array {
  let kept = new Float32Array(0);
  const hook = tap(fittedShape.roadLayer, (activations) => (kept = activations.slice()));
  model.estimate({ noisy: toTokens(renderClip(clip)), noiseLevel: 0, isPrompted: true, hook });
  return kept;
}
