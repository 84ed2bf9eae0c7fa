/** The miniature's film with and without one push inside it, in a worker. */
import type { Data } from '../../kit/data.ts';
import type { Run } from '../../kit/figure.ts';
import { measureShift, seenSide } from '../../instruments/effects.ts';
import { directionPlace, fittedShapes, fromTensors, roadsOf, type Fitted } from '../../instruments/fitted.ts';
import type { Hook } from '../../instruments/layered.ts';
import { alongDirection, alongRoads, pushHook } from '../../instruments/steer.ts';
import { fittedShape, stream } from '../../instruments/video-dit.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { toFrames } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { clipLength, promptLength, renderClip } from '../../world/clip.ts';
import { packFilm } from '../../world/packed.ts';
import type { Frame } from '../../world/renderer.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import type { Depth, State } from '../../world/state.ts';
import { findBalls } from '../../world/tracker.ts';
import { instruments, seed, type EditRequest, type Made } from './edit.ts';

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
  const { property, slot, down, steps, truth } = request;
  const name = `${property} ${steps}`;
  const plain = plains.get(name) ?? (yield* film(bench.model, truth, steps));
  plains.set(name, plain);
  const side = seenSide(plain, truth, [promptLength, clipLength]) ?? 'behind';
  const hook = hookOf(bench.fitted, request, side);
  const made = hook ? yield* film(bench.model, truth, steps, hook) : plain;
  yield {
    key: request.key,
    property,
    slot,
    down,
    edited: packFilm(made),
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
function hookOf(fitted: Fitted, request: EditRequest, side: Depth): Hook | undefined {
  const { property, slot, target, flips } = request;
  if (property === 'side') {
    const dose = side === 'front' ? -fittedShape.directionDose : fittedShape.directionDose;
    const push = alongDirection(fitted.directions, dose);
    return flips ? pushHook(stream, directionPlace(fittedShape, [slot]), push) : undefined;
  }
  if (!target) return undefined;
  const place = { layer: fittedShape.roadLayer, slots: [slot] };
  const targets = Array.from({ length: stream.slots }, (_, at) => (at === slot ? target : undefined));
  return pushHook(stream, place, alongRoads(roadsOf(fitted, fittedShape), targets));
}

function bySlot<Value>(of: (span: readonly [from: number, to: number]) => Value): (Value | undefined)[] {
  const spanOf = (slot: number): readonly [number, number] => {
    const [first, last] = framesOfSlot(slot);
    return [first, last + 1];
  };
  return [undefined, ...laterSlots.map((slot) => of(spanOf(slot)))];
}
