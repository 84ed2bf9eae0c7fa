/**
 * V and M as jax-js differentiates them. `run.ts` computes the same without a library; the parity test compares them.
 * Every function of jax-js consumes its arguments; `.ref` keeps one for later.
 */
import { nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from '../../training/optimizer.ts';
import { config } from '../config.ts';
import { visionStage, type MemoryStage } from './recipe.ts';

const { code, bells, leastLogDeviation, darkness } = config;

/** `frames` [batch × pixels], `noise` [batch × code]. */
export type VisionLesson = Record<'frames' | 'noise', np.Array>;

/** Squared error of the frame that comes back from a code drawn by chance, and what the code reveals of it, in nats. */
export function visionLoss(p: Arrays, { frames, noise }: VisionLesson): np.Array {
  const batch = frames.shape[0] as number;
  const { mean, logVariance } = encode(p, frames.ref);
  const drawn = mean.ref.add(np.exp(logVariance.ref.mul(0.5)).mul(noise));
  const error = np.square(draw(p, drawn).sub(frames)).sum(-1).sum();
  const revealed = np.square(mean).add(np.exp(logVariance.ref)).sub(logVariance).sub(1).mul(0.5).sum(-1).sum();
  return error
    .mul(visionStage.fidelity)
    .add(revealed)
    .mul(1 / batch);
}

export function encode(p: Arrays, frames: np.Array): Record<'mean' | 'logVariance', np.Array> {
  const seen = nn.relu(linear(p, 'see2', nn.relu(linear(p, 'see1', frames))));
  return { mean: linear(p, 'mean', seen.ref), logVariance: linear(p, 'logVariance', seen) };
}

export function draw(p: Arrays, codes: np.Array): np.Array {
  const fine = nn.relu(linear(p, 'draw2', nn.relu(linear(p, 'draw1', codes))));
  return sigmoid(linear(p, 'draw3', fine).sub(darkness));
}

/**
 * Windows of games. `seen`: for each frame [windows × (code + choices)]; `keep`: for each frame [windows × 1], 0 where
 * another game begins. What follows each frame, frame after frame: `moved` [frames · windows × code], `lost` and
 * `counts` [frames · windows × 1], the latter 0 where nothing follows;
 * `share` is 1 over their sum.
 */
export type MemoryLesson = Record<'seen' | 'keep', np.Array[]> &
  Record<'moved' | 'lost' | 'counts' | 'share', np.Array>;

/** How surprising the next codes are, and how wrong what is said of a lost ball; mean over the frames that count. */
export function memoryLoss(
  p: Arrays,
  { seen, keep, moved, lost, counts, share }: MemoryLesson,
  { lostWeight }: MemoryStage,
): np.Array {
  const [windows] = (keep[0] as np.Array).shape as [number];
  const [memory] = (p['reset.kept.w'] as np.Array).shape as [number];
  let kept = np.zeros([windows, memory]);
  const all: np.Array[] = [];
  for (const [frame, now] of seen.entries()) {
    kept = remember(p, kept.mul(keep[frame] as np.Array), now);
    all.push(kept.ref);
  }
  kept.dispose();
  const forecast = foresee(p, np.concatenate(all, 0));
  const surprise = surpriseOf(forecast, moved);
  // −log of what M holds likely: log(1 + e^x) − x · lost, in a form that does not overflow.
  const odds = forecast.lost;
  const above = np.maximum(odds.ref, 0);
  const soft = np.log(np.exp(np.abs(odds.ref).mul(-1)).add(1));
  const wrong = above.add(soft).sub(odds.mul(lost)).mul(lostWeight);
  return surprise.add(wrong).mul(counts).sum(-1).sum().mul(share);
}

/** One step of the memory [windows × memory]. */
export function remember(p: Arrays, kept: np.Array, seen: np.Array): np.Array {
  const gate = (name: string): np.Array => sigmoid(linear(p, `${name}.seen`, seen.ref).add(linear(p, `${name}.kept`, kept.ref))); // prettier-ignore
  const reset = gate('reset');
  const update = gate('update');
  const wish = linear(p, 'candidate.seen', seen).add(reset.mul(linear(p, 'candidate.kept', kept.ref)));
  const candidate = np.tanh(within(wish, 15));
  return candidate.ref.add(update.mul(kept.sub(candidate)));
}

export type ForecastArrays = Record<'shift' | 'logDeviation' | 'logWeight' | 'lost', np.Array>;

export function foresee(p: Arrays, kept: np.Array): ForecastArrays {
  return {
    shift: linear(p, 'shift', kept.ref),
    logDeviation: np.maximum(linear(p, 'logDeviation', kept.ref), leastLogDeviation),
    logWeight: linear(p, 'logWeight', kept.ref),
    lost: linear(p, 'lost', kept),
  };
}

/** −log of the density of the mixture at `moved` [rows × code]: [rows × 1]. */
function surpriseOf({ shift, logDeviation, logWeight }: Omit<ForecastArrays, 'lost'>, moved: np.Array): np.Array {
  const rows = moved.shape[0] as number;
  const perBell = (x: np.Array): np.Array => x.reshape([rows, bells, code]);
  const spread = perBell(logDeviation);
  const off = moved
    .reshape([rows, 1, code])
    .sub(perBell(shift))
    .mul(np.exp(spread.ref.mul(-1)));
  const bell = np
    .square(off)
    .mul(-0.5)
    .sub(spread)
    .sum(-1)
    .sub(0.5 * code * Math.log(2 * Math.PI));
  const weight = nn.logSoftmax(logWeight, -1);
  return nn.logsumexp(weight.add(bell), -1, { keepdims: true }).mul(-1);
}

function sigmoid(x: np.Array): np.Array {
  return nn.sigmoid(within(x, 30));
}

/** Beyond these bounds nothing changes in float32, but e^x overflows and its slope is no number: training met that. */
function within(x: np.Array, most: number): np.Array {
  return np.minimum(np.maximum(x, -most), most);
}

function linear(p: Arrays, name: string, x: np.Array): np.Array {
  return np.matmul(x, take(p, `${name}.w`)).add(take(p, `${name}.b`));
}

/** A reference to a parameter; the caller keeps its own. */
function take(p: Arrays, name: string): np.Array {
  return (p[name] as np.Array).ref;
}
