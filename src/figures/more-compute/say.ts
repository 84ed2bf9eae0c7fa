import type { Words } from '../../kit/words.ts';
import { recorded, type RecordedRule } from '../../models/video-dit/recorded.ts';
import { promptLength } from '../../world/clip.ts';
import { faultsOf } from '../../world/score.ts';
import { asked, others } from './rules.ts';
import { isReady, madeNow, rungs, type ComputeState } from './state.ts';
import { percent, percentRange, times } from './text.ts';

/** What each budget made of this clip, in the frame that is shown and as a whole; then of all clips. */
export function say(state: ComputeState, words: Words): string {
  return [
    ...clip(state, words),
    recordedOf(words),
    ...(state.answer === 'covered' ? [words.sentence('ask', { known: asked.known ?? 0 })] : rules(state, words)),
    ...(state.onPage ? [words.sentence('onPage')] : []),
  ].join(' ');
}

function clip(state: ComputeState, words: Words): readonly string[] {
  const { clip, noise, worldTime } = state;
  const which = words.sentence(noise === 0 ? 'clip' : 'clipAgain', { clip, noise });
  if (!isReady(state)) return [which, words.sentence('computing')];
  if (worldTime < promptLength) return [which, words.sentence('given'), whole(state, words)];
  const each = rungs.map((rung) => `${times(rung)} ${inFrame(state, rung, words)}`).join('; ');
  return [which, words.sentence('frame', { worldTime, each }), whole(state, words)];
}

function inFrame(state: ComputeState, rung: string, words: Words): string {
  const frame = madeNow(state, rung)?.score.frames[state.worldTime - promptLength];
  if (!frame) return '';
  const fault = faultsOf(frame).find((one) => one !== 'astray');
  if (fault) return words.sentence(fault);
  const { centroidError, expected } = frame;
  return centroidError === undefined
    ? words.sentence(expected)
    : words.sentence('off', { n: centroidError.toFixed(1) });
}

/** Which budgets get the whole clip right. */
function whole(state: ComputeState, words: Words): string {
  const right = rungs.filter((rung) => madeNow(state, rung)?.score.right).map(times);
  if (right.length === 0) return words.sentence('allWrong');
  if (right.length === rungs.length) return words.sentence('allRight');
  return words.sentence('someRight', { right: right.join(', ') });
}

function recordedOf(words: Words): string {
  const each = recorded.ladder.map(({ rung, right, seeds }) => `${times(rung)}: ${percentRange(right, seeds.length)}`);
  const seeds = Math.max(...recorded.ladder.map((rung) => rung.seeds.length));
  return words.sentence('recorded', {
    clips: recorded.clips,
    each: each.join(', '),
    seeds,
  });
}

function rules({ answer, guess }: ComputeState, words: Words): readonly string[] {
  const simple = others.filter(({ known }) => known === undefined);
  const share = (name: string): string => percent((simple.find(({ rule }) => rule === name) as RecordedRule).right);
  const most = others.findLast(({ known }) => known !== undefined) ?? asked;
  return [
    words.sentence('nearest', {
      known: asked.known ?? 0,
      right: percent(asked.right),
      most: most.known ?? 0,
      mostRight: percent(most.right),
    }),
    ...(answer === 'guessed' ? [words.sentence('guessed', { guess })] : []),
    words.sentence('simple', {
      straight: share('constant velocity'),
      falling: share('gravity without bounces'),
    }),
  ];
}
