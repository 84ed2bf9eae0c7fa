/** The clips of the figure, in a worker: the model's, and the one that memory finds. */
import type { Run } from '../../kit/figure.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { nearestStates } from '../../models/video-dit/nearest.ts';
import { toFrames } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { toBytes } from '../../world/bytes.ts';
import { promptLength, renderClip } from '../../world/clip.ts';
import { shownGravity, shownSpeed } from '../../world/motion.ts';
import type { State } from '../../world/state.ts';
import { askedOf, seedOf, truthOf, type ClipRequest, type Made } from './state.ts';

let model: VideoDit | undefined;
let recall: ((truth: readonly State[]) => readonly State[]) | undefined;

/** Clips that memory holds here: enough for the answer not to change with more, and few enough to be made at once. */
const remembered = 20_000;

/** Yields nothing after each step, so that it can be ended, and the clips at the end. */
export const run: Run<ClipRequest, Made | undefined> = function* (request, data) {
  model ??= createModel(decodeWeights(data[bestWeights] as ShippedWeights), data[kernelName]);
  const truth = truthOf(request);
  const prompt = renderClip(truth.slice(0, promptLength));
  let held: Float32Array = new Float32Array();
  for (const { noisy } of sampleSteps(model, { prompt, seed: seedOf(request), steps: request.steps })) {
    held = noisy;
    yield undefined;
  }
  const frames = toFrames(held);
  recall ??= nearestStates(remembered);
  yield undefined;
  const memory = [...prompt, ...renderClip(inFront(recall(truth).slice(promptLength)))];
  const shown = request.test === 'speed' ? shownSpeed : shownGravity;
  yield {
    key: request.key,
    test: request.test,
    asked: askedOf(request),
    model: toBytes(frames),
    memory: toBytes(memory),
    shown: shown(frames),
    remembered: shown(memory),
  };
};

/** As the opening shows it, whichever way the remembered ball passed. */
function inFront(states: readonly State[]): readonly State[] {
  return states.map(({ ball }) => ({ ball, depth: 'front' }));
}
