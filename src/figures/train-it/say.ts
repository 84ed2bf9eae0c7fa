import type { Words } from '../../kit/words.ts';
import { recipe } from '../../models/video-dit/training/recipe.ts';
import type { Range } from '../../models/video-dit/recorded.ts';
import { milestones, secondsAStep } from './recorded.ts';
import { hasBegun, isDone, lastStep, type TrainState } from './state.ts';

/** What to expect before the first step, and then how far the training is. */
export function say(state: TrainState, words: Words): string {
  const parts = state.denied
    ? [words.sentence(`denied.${state.denied}`)]
    : hasBegun(state)
      ? progress(state, words)
      : [state.running ? words.sentence('fetching') : forecast(words)];
  if (state.kept) parts.push(words.sentence('kept', { steps: state.kept.steps, seed: state.kept.seed }));
  return parts.join(' ');
}

/** From the recorded runs alone. */
function forecast(words: Words): string {
  const each = milestones.map(({ steps, right }) =>
    words.sentence('forecast.each', { steps, share: percent(right), time: duration(steps * secondsAStep, words) }),
  );
  return words.sentence('forecast', { each: each.join(', and ') });
}

function progress(state: TrainState, words: Words): string[] {
  const { steps, loss, pace, running, trials, clip } = state;
  if (steps === 0) return [words.sentence('compiling')];
  const parts = [words.sentence('step', { step: steps, all: lastStep, loss: loss.toFixed(5) })];
  const seen = { clips: steps * recipe.batch };
  if (pace > 0) parts.push(words.sentence('pace', { ...seen, rate: Math.round(recipe.batch / pace) }));
  else parts.push(words.sentence('seen', seen));
  const next = milestones.find((milestone) => milestone.steps > steps);
  if (pace > 0 && next) {
    const time = duration((next.steps - steps) * pace, words);
    parts.push(words.sentence('next', { steps: next.steps, time, share: percent(next.right) }));
  }
  if (pace > 0 && !isDone(state))
    parts.push(words.sentence('left', { time: duration((lastStep - steps) * pace, words) }));
  const trial = trials.at(-1);
  if (trial) parts.push(words.sentence('trial', { right: trial.right, clips: trial.clips, steps: trial.steps }));
  if (clip && clip.steps > 0) parts.push(words.sentence(clip.right ? 'right' : 'wrong', { steps: clip.steps }));
  if (isDone(state)) parts.push(words.sentence('done'));
  else if (!running) parts.push(words.sentence('paused'));
  return parts;
}

/** The mean over the recorded runs, and their range where there are several. */
function percent({ mean, low, high }: Range): string {
  const whole = (share: number): number => Math.round(100 * share);
  return low === high ? `${whole(mean)}%` : `${whole(mean)}% (${whole(low)}–${whole(high)})`;
}

function duration(seconds: number, words: Words): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 2) return words.sentence('minute');
  return minutes < 100
    ? words.sentence('minutes', { n: minutes })
    : words.sentence('hours', { n: Math.round(minutes / 60) });
}
