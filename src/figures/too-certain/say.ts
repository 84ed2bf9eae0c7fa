import type { Words } from '../../kit/words.ts';
import { control, goingAt, lookAt, meanOf, recorded, taughtAt, temperatures, type Going } from './recorded.ts';
import { guessed, isOpen, type TooCertainState } from './state.ts';

/** The scores of every school beside those who learn nothing, and why; in the Box only after a guess. */
export function say(state: TooCertainState, words: Words): string {
  const cold = temperatures[0] ?? 0;
  const trainings = recorded.seeds.length;
  const controllers = Math.round(taughtAt(cold).dream.length / trainings);
  const about = words.sentence('trainings', { trainings, controllers });
  if (!isOpen(state)) {
    const dream = round(meanOf(taughtAt(cold).dream));
    return [words.sentence('covered', { cold, dream, random: round(control('random').dreamAt(cold)) }), about].join(
      ' ',
    );
  }
  return [
    ...judged(guessed(state), words),
    ...temperatures.map((kappa) => words.sentence('scores', numbersOf(kappa))),
    words.sentence('box', { box: round(meanOf(taughtAt('box').box)) }),
    words.sentence('controls', { never: round(control('never').box), random: round(control('random').box) }),
    about,
    words.sentence('why', whyNumbers(cold)),
  ].join(' ');
}

function judged(guess: number | undefined, words: Words): readonly string[] {
  if (guess === undefined) return [];
  const most = mostFlattered();
  return [words.sentence(guess === most ? 'guessRight' : 'guessWrong', { guess, most })];
}

/** Whose controllers lose most of their score, on average, when they are tried in the Box. */
export function mostFlattered(): number {
  const lost = (kappa: number): number => meanOf(taughtAt(kappa).dream) - meanOf(taughtAt(kappa).box);
  return temperatures.reduce((most, one) => (lost(one) > lost(most) ? one : most));
}

function numbersOf(kappa: number) {
  const { dream, box } = taughtAt(kappa);
  return {
    kappa,
    dream: round(meanOf(dream)),
    box: round(meanOf(box)),
    low: round(Math.min(...box)),
    high: round(Math.max(...box)),
  };
}

function whyNumbers(cold: number) {
  const inEach = (kappa: number, of: (going: Going) => number): string =>
    recorded.seeds.map((model) => Math.round(100 * of(goingAt(kappa, 'trained', model)))).join(', ');
  const going = ({ goingOn }: Going): number => goingOn;
  const gone = ({ goingOn, hidden }: Going): number => (goingOn > 0 ? hidden / goingOn : 0);
  return {
    cold,
    ...lookAt,
    going: inEach(cold, going),
    gone: inEach(cold, gone),
    warmGoing: inEach(1, going),
    warmGone: inEach(1, gone),
    random: Math.round(100 * goingAt(cold, 'random').goingOn),
  };
}

function round(value: number): number {
  return Math.round(value);
}
