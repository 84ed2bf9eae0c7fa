import type { Words } from '../../kit/words.ts';
import { done, frameNow, largestDifference, last, levelNow, runOf, trainingClips, type ClocksState } from './state.ts';

/** Half a level of gray, in values of the film: what no screen shows. */
const invisible = 1 / 255;

/** Where each clock stands, what exists on each side, and what the denoiser can still not tell. */
export function say(state: ClocksState, words: Words): string {
  if (state.denoiser === 'learned') return withMiniature(state, words);
  if (done(state)) return words.sentence(largestDifference(state) < invisible ? 'same' : 'different');
  return [simulator(state, words), denoiser(state, words)].join(' ');
}

function withMiniature(state: ClocksState, words: Words): string {
  const { made, onPage } = state;
  if (!made) return [simulator(state, words), words.sentence('learned.waiting')].join(' ');
  const fewer = onPage ? [words.sentence('onPage')] : [];
  if (!done(state)) return [simulator(state, words), miniature(state, words), ...fewer].join(' ');
  const { error, right } = made;
  const apart =
    error === undefined ? words.sentence('apart.unseen') : words.sentence('apart', { error: error.toFixed(1) });
  return [words.sentence('learned.done'), apart, words.sentence(right ? 'right' : 'wrong'), ...fewer].join(' ');
}

function miniature(state: ClocksState, words: Words): string {
  const level = levelNow(state);
  if (level === 0) return words.sentence('learned.clean');
  return words.sentence(`learned.${state.look}`, { t: level.toFixed(2) });
}

function simulator(state: ClocksState, words: Words): string {
  const now = frameNow(state);
  if (now === last) return words.sentence('simulator.all', { last });
  if (now === 0) return words.sentence('simulator.first', { last });
  return words.sentence(now === last - 1 ? 'simulator.lastMissing' : 'simulator.part', { now, next: now + 1, last });
}

function denoiser(state: ClocksState, words: Words): string {
  const { noiseLevel, look } = state;
  if (noiseLevel === 0) return words.sentence('denoiser.clean');
  const t = noiseLevel.toFixed(2);
  const held = words.sentence(`denoiser.${look}`, { t });
  const { candidates } = runOf(state).estimate(noiseLevel);
  return candidates === undefined ? held : `${held} ${still(candidates, words)}`;
}

function still(candidates: number, words: Words): string {
  const count = Math.round(candidates);
  const all = trainingClips;
  if (count >= all) return words.sentence('candidates.all', { all });
  return count <= 1 ? words.sentence('candidates.one', { all }) : words.sentence('candidates.some', { count, all });
}
