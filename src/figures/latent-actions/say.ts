import type { Words } from '../../kit/words.ts';
import {
  chance,
  clearest,
  codes,
  over,
  perPress,
  pressedFilm,
  readingOf,
  sharesOf,
  standsFor,
  trainings,
  type FilmName,
} from './recorded.ts';
import { framesOf, isOpen, type LatentState } from './state.ts';

const directionNames = ['upLeft', 'upRight', 'downLeft', 'downRight'] as const;

/** What was pressed and what the paddle did; then, after a guess, what the codes go with. */
export function say(state: LatentState, words: Words): string {
  const tables = isOpen(state) ? [...judged(state, words), ...told(state.film, words)] : [words.sentence('covered')];
  return [...played(state, words), ...tables, ...(state.onPage ? [words.sentence('onPage')] : [])].join(' ');
}

function played(state: LatentState, words: Words): readonly string[] {
  const frames = framesOf(state);
  const [first, last] = [frames[0], frames.at(-1)];
  if (state.presses.length === 0) return [words.sentence('waiting', { code: state.code.slice(1) })];
  if (!first || !last) return [words.sentence('computing')];
  const pressed = words.sentence('pressed', { frames: frames.length - 1 });
  const runs = runsOf(state.presses.slice(0, frames.length - 1))
    .slice(-6)
    .flatMap(({ code, from, to }) => {
      const [before, after] = [frames[from]?.paddle, frames[to]?.paddle];
      if (before === undefined || after === undefined) return [];
      return [words.sentence('run', { code: code + 1, times: to - from, moved: signed(after - before) })];
    });
  return [pressed, ...runs, ...(last.isLost ? [words.sentence('lost')] : [])];
}

/** Presses of one code after the other, from one frame to another. */
export function runsOf(
  presses: readonly number[],
): readonly { readonly code: number; readonly from: number; readonly to: number }[] {
  const starts = presses.flatMap((code, at) => (code !== presses[at - 1] ? [at] : []));
  return starts.map((from, at) => ({ code: presses[from] as number, from, to: starts[at + 1] ?? presses.length }));
}

function judged({ guess }: LatentState, words: Words): readonly string[] {
  if (guess === '') return [];
  return [words.sentence(guess === clearest ? 'guessRight' : 'guessWrong', { clearest: words.label(`film.${clearest}`) })]; // prettier-ignore
}

function told(film: FilmName, words: Words): readonly string[] {
  const { keys, directions } = readingOf(film);
  const [accuracy, keyBits, directionBits] = [
    over(film, 'accuracy'),
    over(film, 'keyBits'),
    over(film, 'directionBits'),
  ];
  const rows = Array.from({ length: codes }, (_, code) => {
    const [key, direction] = [sharesOf(keys[code] ?? []), sharesOf(directions[code] ?? [])];
    if (!key || !direction) return words.sentence('unused', { code: code + 1 });
    const names = ['left', 'none', 'right'] as const;
    const [most, way] = [largest(key), largest(direction)];
    return words.sentence('row', {
      code: code + 1,
      key: words.label(`key.${names[most] ?? 'none'}`),
      keyPercent: percent(key[most] as number),
      way: words.label(`way.${directionNames[way] ?? 'upLeft'}`),
      wayPercent: percent(direction[way] as number),
    });
  });
  const numbers = {
    film: words.label(`film.${film}`),
    chance: percent(chance),
    accuracy: percent(accuracy.mean),
    low: percent(accuracy.low),
    high: percent(accuracy.high),
    keyBits: keyBits.mean.toFixed(2),
    directionBits: directionBits.mean.toFixed(2),
  };
  const pushing = standsFor.filter((push) => push !== 0).length;
  return [
    words.sentence('summary', numbers),
    words.sentence(trainings === 1 ? 'oneTraining' : 'trainings', { trainings, ...numbers }),
    film === pressedFilm
      ? words.sentence('perPress', { pushing, perPress: perPress.toFixed(2) })
      : words.sentence('otherCodes'),
    ...rows,
  ];
}

const largest = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));

function percent(share: number): number {
  return Math.round(100 * share);
}

/** px with a true minus sign. */
function signed(moved: number): string {
  const text = Math.abs(moved).toFixed(1);
  return text === '0.0' ? text : moved < 0 ? `−${text}` : `+${text}`;
}
