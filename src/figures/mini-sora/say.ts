import type { Words } from '../../kit/words.ts';
import { promptLength } from '../../world/clip.ts';
import { isHidden } from '../../world/state.ts';
import { ownWeights, stepAt, truthOf, type Made, type SoraState } from './state.ts';

/** How far the sampler is, what the frame shows, and how far the ball is from where the Box has it. */
export function say(state: SoraState, words: Words): string {
  const { made } = state;
  if (!made) return words.sentence('waiting');
  const at = stepAt(made, state.noiseLevel);
  const steps = made.levels.length - 1;
  const t = (made.levels[at] as number).toFixed(2);
  const sampler =
    at === 0
      ? words.sentence('sampler.begin')
      : at === steps
        ? words.sentence('sampler.end', { steps })
        : words.sentence('sampler.part', { step: at, steps, t });
  const denied = state.onPage ? [words.sentence('onPage', { steps })] : [];
  const weights = ownWeights(state);
  const own = weights ? [words.sentence('own', { steps: weights.steps })] : [];
  return [sampler, ...verdict(made, at, steps, words), frame(state, made, at, words), ...own, ...denied].join(' ');
}

function verdict({ estimates }: Made, at: number, steps: number, words: Words): readonly string[] {
  const estimate = estimates[at];
  if (at < steps || !estimate) return [];
  return [words.sentence(estimate.right ? 'right' : 'wrong')];
}

function frame({ frame }: SoraState, made: Made, at: number, words: Words): string {
  if (frame < promptLength) return words.sentence('frame.prompt', { frame });
  const estimate = made.estimates[at];
  if (!estimate) return words.sentence('frame.noise', { frame });
  const error = estimate.errors[frame - promptLength];
  if (error !== undefined) return words.sentence('frame.error', { frame, error: error.toFixed(1) });
  const truth = truthOf(made.order).map((moment) => ({ ...moment, depth: estimate.depth }))[frame];
  return words.sentence(truth && isHidden(truth) ? 'frame.hidden' : 'frame.lost', { frame });
}
