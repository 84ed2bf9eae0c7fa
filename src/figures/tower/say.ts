import type { Words } from '../../kit/words.ts';
import { compare, noisyJudgment, type Agreement } from './score.ts';
import { judgedCount, ready, runsOf, wanted, type TowerState } from './state.ts';
import { battaglia, number } from './table.ts';
import { towers } from './towers.ts';

export function say(state: TowerState, words: Words): string {
  const n = state.tower + 1;
  if (!state.open) {
    const judged = judgedCount(state);
    if (judged === towers.length) return words.sentence('allJudged');
    const rating = state.judged[state.tower] ?? 0;
    return words.sentence(rating > 0 ? 'judged' : 'toJudge', { n, judged, rating });
  }
  return [tower(state, words), agreement(state, words), ...(state.onPage ? [words.sentence('onPage')] : [])].join(' ');
}

/** What the two simulations make of the tower that is shown. */
function tower(state: TowerState, words: Words): string {
  const n = state.tower + 1;
  const k = wanted(state);
  const there = ready(state, state.tower);
  const exact = state.exact[state.tower];
  if (there < k || !exact) return words.sentence('running', { n, there, k });
  const runs = runsOf(state, state.tower);
  const falls = runs.filter(({ fallen }) => fallen > 0).length;
  const percent = Math.round(100 * (noisyJudgment(state, state.tower) ?? 0));
  const verdict = words.sentence(exact.fallen > 0 ? 'exactFalls' : 'exactStands', { fallen: exact.fallen });
  return words.sentence('tower', { n, falls, k, percent, verdict });
}

function agreement(state: TowerState, words: Words): string {
  const comparison = compare(state);
  if (!comparison) return words.sentence('waiting');
  if (comparison.of === 'models') {
    const { n, r } = comparison.both;
    return r === undefined ? words.sentence('noModels') : words.sentence('models', { n, r: number(r) });
  }
  const { noisy, exact } = comparison;
  if (noisy.n < 3) return words.sentence('tooFew', { n: noisy.n });
  if (noisy.r === undefined) return words.sentence('allTheSame');
  return words.sentence('reader', {
    n: noisy.n,
    noisy: spoken(noisy, words),
    exact: exact.r === undefined ? words.sentence('none') : spoken(exact, words),
    publishedNoisy: number(battaglia.noisy.r),
    publishedExact: number(battaglia.exact.r),
  });
}

function spoken({ r, interval }: Agreement, words: Words): string {
  if (!interval) return number(r);
  return words.sentence('withInterval', { r: number(r), low: number(interval[0]), high: number(interval[1]) });
}
