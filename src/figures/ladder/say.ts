import type { Words } from '../../kit/words.ts';
import { clipOf, doing, imagining, seeing } from './model.ts';
import { act, cases, imagine, interval, kept, total, watch, type Count } from './sample.ts';
import { covered, type LadderState } from './state.ts';

const percent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
const shareOf = ({ all, out }: Count): string => (all === 0 ? '–' : `${Math.round((100 * out) / all)}%`);

const between = (count: Count, words: Words): string => {
  const [low, high] = interval(count);
  return words.sentence('interval', { low: Math.round(100 * low), high: `${Math.round(100 * high)}%` });
};

/** What the open rung shows, in numbers: the reader's sample first, then the exact values. */
export function say(state: LadderState, words: Words): string {
  if (state.rung === 'imagine') return sayImagined(state, words);
  const { seed, clips, showSpeed } = state;
  if (state.rung === 'do' && covered(state)) return words.sentence('covered');
  const seeingIt = state.rung === 'see';
  const sample = seeingIt ? watch(seed, clips) : act(seed, clips);
  const exact = seeingIt ? seeing : doing;
  const numbers = words.sentence(state.rung, {
    clips,
    nudged: shareOf(total(sample.nudged)),
    nudgedInterval: between(total(sample.nudged), words),
    left: shareOf(total(sample.left)),
    leftInterval: between(total(sample.left), words),
    exactNudged: percent(exact(true)),
    exactLeft: percent(exact(false)),
  });
  const parts = [numbers];
  if (showSpeed) {
    const { nudged, left } = sample;
    parts.push(
      words.sentence('bySpeed', {
        fastNudged: shareOf(nudged.fast),
        fastLeft: shareOf(left.fast),
        slowNudged: shareOf(nudged.slow),
        slowLeft: shareOf(left.slow),
      }),
    );
  }
  if (!seeingIt && state.guess !== 'shown') parts.push(words.sentence(`guessed.${state.guess}`));
  return parts.join(' ');
}

function sayImagined({ seed, clips, asked }: LadderState, words: Words): string {
  const count = kept(imagine(seed, clips));
  const own = cases(seed, clips);
  const clip = own[asked % Math.max(1, own.length)];
  const sampled = words.sentence('imagine', {
    worlds: clips,
    kept: count.all,
    out: count.out,
    share: shareOf(count),
    interval: between(count, words),
    exact: percent(imagining()),
  });
  if (!clip) return sampled;
  const saved = clipOf(clip.causes, true).out;
  return `${sampled} ${words.sentence(saved ? 'saved' : 'lost', { number: clip.number })}`;
}
