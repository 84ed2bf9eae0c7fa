/** The miniature's film with and without one push inside it, in a worker. */
import type { Data } from '../../kit/data.ts';
import type { Run } from '../../kit/figure.ts';
import { measureShift, seenSide } from '../../instruments/effects.ts';
import { fittedShapes, fromTensors, roadsOf, type Fitted } from '../../instruments/fitted.ts';
import type { Hook } from '../../instruments/layered.ts';
import { alongDirection, alongRoads, pushHook, type BySlot } from '../../instruments/steer.ts';
import { fittedShape, stream } from '../../instruments/video-dit.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { toFrames } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { toBytes } from '../../world/bytes.ts';
import { promptLength, renderClip, simulate } from '../../world/clip.ts';
import { advance } from '../../world/dynamics.ts';
import type { Frame } from '../../world/renderer.ts';
import { scoreClip } from '../../world/score.ts';
import type { Depth, State } from '../../world/state.ts';
import { findBalls } from '../../world/tracker.ts';
import { instruments, laterSlots, openings, seed, type EditRequest, type Made } from './learned.ts';

interface Bench {
  readonly model: VideoDit;
  readonly fitted: Fitted;
}

let bench: Bench | undefined;
/** Films without an edit, by opening and steps. */
const plains = new Map<string, readonly Frame[]>();

/** Yields nothing after each step of the sampler, so that it can be ended, and both films at the end. */
export const run: Run<EditRequest, Made | undefined> = function* (request, data) {
  bench ??= unpack(data);
  const { property, slot, down, steps } = request;
  const truth = simulate(openings[property]);
  const name = `${property} ${steps}`;
  const plain = plains.get(name) ?? (yield* film(bench.model, truth, steps));
  plains.set(name, plain);
  const side = scoreClip(plain, truth).depth;
  const hook = hookOf(bench.fitted, request, truth, side);
  const made = hook ? yield* film(bench.model, truth, steps, hook) : plain;
  yield {
    key: request.key,
    property,
    slot,
    down,
    edited: toBytes(made),
    unedited: plain.map((frame) => {
      const [ball] = findBalls(frame);
      return ball ? [ball.x, ball.y] : undefined;
    }),
    shifts: bySlot((span) => {
      const { dy, shown } = measureShift(made, plain, [0, down], span);
      return shown > 0 ? dy / shown : undefined;
    }),
    sides: bySlot((span) => seenSide(made, truth, span)),
    side,
  };
};

function unpack(data: Data): Bench {
  const tensors = decodeWeights(data[instruments] as ShippedWeights, fittedShapes(fittedShape));
  const model = createModel(decodeWeights(data[bestWeights] as ShippedWeights), data[kernelName]);
  return { model, fitted: fromTensors(tensors, fittedShape) };
}

function* film(
  model: VideoDit,
  truth: readonly State[],
  steps: number,
  hook?: Hook,
): Generator<undefined, readonly Frame[]> {
  const prompt = renderClip(truth.slice(0, promptLength));
  let held: Float32Array = new Float32Array();
  for (const { noisy } of sampleSteps(model, { prompt, seed, steps, hook })) {
    held = noisy;
    yield undefined;
  }
  return toFrames(held);
}

/** The push, in the edited slot and no other; none where nothing is asked for. */
function hookOf(fitted: Fitted, request: EditRequest, truth: readonly State[], side: Depth): Hook | undefined {
  const { property, slot, down, flips } = request;
  if (property === 'side') {
    const place = { layer: fittedShape.directionLayer, slots: [slot] };
    return flips ? pushHook(stream, place, alongDirection(fitted.directions, side === 'front' ? -1 : 1)) : undefined;
  }
  if (down === 0) return undefined;
  const place = { layer: fittedShape.roadLayer, slots: [slot] };
  return pushHook(stream, place, alongRoads(roadsOf(fitted, fittedShape), targetOf(truth, slot, down)));
}

/** The state in the middle of the edited slot, as far down as it is asked for. */
function targetOf(truth: readonly State[], slot: number, down: number): BySlot<readonly number[]> {
  const before = truth[slot * promptLength + 1] as State;
  const { x, y, vx, vy } = advance(before.ball, (promptLength - 1) / 2 - 1);
  return Array.from({ length: stream.slots }, (_, at) => (at === slot ? [x, y + down, vx, vy] : undefined));
}

function bySlot<Value>(of: (span: readonly [from: number, to: number]) => Value): (Value | undefined)[] {
  return [undefined, ...laterSlots.map((slot) => of([slot * promptLength, (slot + 1) * promptLength]))];
}
