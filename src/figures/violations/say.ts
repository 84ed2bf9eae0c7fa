import type { Words } from '../../kit/words.ts';
import { recorded } from '../../models/video-dit/recorded.ts';
import { promptLength } from '../../world/clip.ts';
import { percent, scoreOf } from './counts.ts';
import { roundsPerSeed } from './rounds.ts';
import { isOpen, madeNow, markNow, roundNow, tallyOf, type Made, type Mark, type ViolationsState } from './state.ts';
import { findingsOf } from './verdict.ts';

/** What the frame shows; once the reader has marked the clip, what the tracker found in it, and the counts. */
export function say(state: ViolationsState, words: Words): string {
  const numbers = { round: state.round + 1, rounds: roundsPerSeed };
  const onPage = state.onPage ? [words.sentence('onPage')] : [];
  const made = madeNow(state);
  if (!made) return [words.sentence('computing', numbers), ...onPage].join(' ');
  if (!isOpen(state)) {
    return [words.sentence('clip', numbers), frame(state, made, words), words.sentence('ask'), ...onPage].join(' ');
  }
  const mine = markNow(state);
  return [
    words.sentence('madeBy', { ...numbers, rung: roundNow(state).rung.replace('x', '×') }),
    verdict(made, words),
    ...(mine ? [judged(mine, words)] : []),
    frame(state, made, words),
    ...(state.marks.length > 1 ? [tally(state, words)] : []),
    counts(words),
    ...onPage,
  ].join(' ');
}

/** What anyone can see in the frame that is shown. */
function frame({ worldTime }: ViolationsState, { balls }: Made, words: Words): string {
  const seen = balls[worldTime] ?? [];
  const [ball] = seen;
  if (!ball) return words.sentence('noBall', { worldTime });
  const numbers = { worldTime, x: ball.x.toFixed(1), y: ball.y.toFixed(1), count: seen.length };
  if (seen.length > 1) return words.sentence('balls', numbers);
  return words.sentence(worldTime < promptLength ? 'ballGiven' : 'ball', numbers);
}

function verdict({ score }: Made, words: Words): string {
  if (score.right) return words.sentence('right');
  const list = findingsOf(score).map(({ fault, frames }) => words.sentence(`found.${fault}`, { frames }));
  return words.sentence('wrong', { list: list.join('; ') });
}

function judged({ what, frame: at, agreed, away }: Mark, words: Words): string {
  if (what === 'nothing') return words.sentence(agreed ? 'youRight' : 'youMissed');
  const said = words.sentence(`said.${what}`, { frame: at });
  if (away === null) return words.sentence(agreed ? 'otherFault' : 'noFault', { said });
  return words.sentence(away === 0 ? 'sameFrame' : 'near', { said, away });
}

function tally({ marks }: ViolationsState, words: Words): string {
  const { marks: count, agreed, faults, found, away } = tallyOf(marks);
  const first = words.sentence('tally', { count, agreed });
  if (away === undefined) return first;
  return `${first} ${words.sentence('tallyFaults', { faults, found, away: away.toFixed(1) })}`;
}

/** By budget, how many clips show each fault. */
function counts(words: Words): string {
  const each = Object.entries(scoreOf).map(([what, score]) =>
    words.sentence(`count.${what}`, { shares: recorded.ladder.map((rung) => percent(rung[score].mean)).join(', ') }),
  );
  const rungs = recorded.ladder.map(({ rung }) => rung.replace('x', '×')).join(', ');
  return words.sentence('counts', { clips: recorded.clips, rungs, each: each.join('; ') });
}
