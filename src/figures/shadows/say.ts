import type { Words } from '../../kit/words.ts';
import { isOdd, type Met } from '../perspective/measure.ts';
import { pixels, sideOf, widths } from '../perspective/print.ts';
import { pictureWidth } from '../perspective/scene.ts';
import { hasPicture, pictureHeight, read, windowOf, type ShadowState } from './state.ts';

export function say(state: ShadowState, words: Words): string {
  if (!hasPicture(state)) return words.sentence('empty');
  if (state.scene === 'odd') return sayOdd(state, words);
  const { measured, side, truth } = read(state);
  if (!('vector' in measured)) return words.sentence(measured.kind);
  const parts = [where(state, words, measured)];
  if (side !== 'across' && measured.kind === 'point') parts.push(words.sentence(side));
  parts.push(fit(state, words, measured));
  if (truth && measured.place && measured.kind === 'point') {
    const off = Math.hypot(truth[0] - measured.place[0], truth[1] - measured.place[1]);
    parts.push(words.sentence('truth', { off: pixels(off) }));
  }
  return parts.join(' ');
}

function sayOdd(state: ShadowState, words: Words): string {
  const { wrong, turn, guess, revealed, sigma } = state;
  if (!revealed) return words.sentence('question', { turn });
  const verdict = guess === undefined ? 'skipped' : guess === wrong ? 'right' : 'mistaken';
  const named = { wrong: wrong + 1, ...(guess === undefined ? {} : { guess: guess + 1 }) };
  const opening = words.sentence(verdict, named);
  const { measured } = read(state);
  if (!('misses' in measured)) return opening;
  const miss = measured.misses[wrong] ?? 0;
  const found = isOdd(measured, wrong);
  const values = {
    turn,
    sigma,
    miss: pixels(miss),
    worst: pixels(measured.largest),
    second: pixels(Math.max(...measured.misses.filter((_, i) => i !== wrong))),
    rest: pixels(measured.odd?.rest ?? 0),
  };
  return `${opening} ${words.sentence(found ? 'found' : 'unfound', values)}`;
}

function where(state: ShadowState, words: Words, { kind, place }: Met): string {
  const n = state.count;
  if (!place) return words.sentence('infinite', { n });
  const [x, y] = place;
  const height = pictureHeight(state);
  const side = words.label(`side.${sideOf([x - pictureWidth / 2, y - height / 2])}`);
  const values = { n, side, d: widths(place, windowOf(state)), sigma: state.sigma };
  if (kind === 'open') return words.sentence('open', values);
  const inside = x >= 0 && x <= pictureWidth && y >= 0 && y <= height;
  return words.sentence(inside ? 'inside' : 'outside', { ...values, x: x.toFixed(0), y: y.toFixed(0) });
}

function fit({ sigma, count }: ShadowState, words: Words, { odd, largest, agree }: Met): string {
  if (count === 2) return words.sentence('two');
  const values = { miss: pixels(largest), sigma };
  if (agree) return words.sentence('good', values);
  if (!odd) return words.sentence('three', values);
  return words.sentence('bad', { ...values, line: odd.line + 1, rest: pixels(odd.rest) });
}
