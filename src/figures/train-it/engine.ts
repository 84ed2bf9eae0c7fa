/**
 * The training of the miniature, in a worker: the steps that trained what ships, by the same library.
 *
 * @license Holds @jax-js/jax, copyright (c) 2025 Eric Zhang, under the MIT License.
 */
import type { Engine } from '../../kit/figure.ts';
import { continueClip } from '../../models/video-dit/evaluate.ts';
import { heldOut } from '../../models/video-dit/held-out.ts';
import type { Parameters } from '../../models/video-dit/parameters.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { toHost } from '../../models/video-dit/training/device.ts';
import { initialParameters } from '../../models/video-dit/training/initial.ts';
import { walk, type Step } from '../../models/video-dit/training/steps.ts';
import { decodeWeights, encodeWeights } from '../../models/video-dit/weights.ts';
import type { YourWeights } from '../../models/video-dit/yours.ts';
import { coverClip } from '../../world/cover.ts';
import { packFilm } from '../../world/packed.ts';
import { scoreClip } from '../../world/score.ts';
import type { Clip, Piece, TrainRequest, Trial } from './state.ts';

/** Steps between two clips, and between two trials; the first clip comes after few. */
const clipEvery = 25;
const firstClip = 5;
const trialEvery = 250;
/** Clips a trial. */
const trialClips = 24;
/** Chooses the noise that the drawn clip begins with. */
const noise = 4;

/** The training that is going on, or waits to go on. */
let training: { readonly attempt: number; readonly walk: AsyncGenerator<Step> } | undefined;

/** Goes on where the last request of the same attempt was ended. */
export const run: Engine<TrainRequest, Piece> = async function* ({ seed, attempt }) {
  if (training?.attempt !== attempt) {
    training = { attempt, walk: walk({ seed }) };
    yield { is: 'clip', clip: drawClip(weightsOf(initialParameters(seed), seed, 0)) };
  }
  for (;;) {
    const began = performance.now();
    const step = await nextStep(training.walk);
    if (step === 'denied') yield { is: 'denied' };
    if (!step || step === 'denied') return;
    const { steps, loss, state } = step;
    yield { is: 'step', steps, loss, seconds: (performance.now() - began) / 1000 };
    if (steps !== firstClip && steps % clipEvery !== 0) continue;
    const weights = weightsOf(await toHost(state.average), seed, steps);
    yield { is: 'clip', clip: drawClip(weights) };
    if (steps % trialEvery === 0) yield { is: 'trial', trial: trial(weights) };
  }
};

/** Nothing when all steps are made. */
async function nextStep(steps: AsyncGenerator<Step>): Promise<Step | 'denied' | undefined> {
  if (typeof WebAssembly === 'undefined') return 'denied';
  try {
    const step = await steps.next();
    return step.done ? undefined : step.value;
  } catch (error) {
    training = undefined; // whoever asks next begins anew
    if (error instanceof WebAssembly.CompileError) return 'denied'; // forbidden by a policy, or too old
    throw error;
  }
}

/** As they would ship: what is drawn is drawn by what the reader can keep. */
function weightsOf(parameters: Parameters, seed: number, steps: number): YourWeights {
  return { ...encodeWeights(parameters), seed, steps };
}

function drawClip(weights: YourWeights): Clip {
  const frames = continueClip(modelOf(weights), coverClip, noise);
  const { depth, right } = scoreClip(frames, coverClip);
  return { steps: weights.steps, film: packFilm(frames), depth, right, weights };
}

/** On clips that no training saw, the same ones each time. */
function trial(weights: YourWeights): Trial {
  const model = modelOf(weights);
  const right = heldOut(trialClips).filter((truth, at) => scoreClip(continueClip(model, truth, at), truth).right);
  return { steps: weights.steps, right: right.length, clips: trialClips };
}

function modelOf(weights: YourWeights): VideoDit {
  return createModel(decodeWeights(weights));
}
