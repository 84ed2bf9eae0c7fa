import type { Words } from '../../kit/words.ts';
import { isOdd, type Met } from '../perspective/measure.ts';
import { pixels, sideOf, widths } from '../perspective/print.ts';
import { groupNames, hasPicture, pictureHeight, read, windowOf } from './state.ts';
import type { GroupName, Reading, VanishingState } from './state.ts';
import { pictureWidth } from '../perspective/scene.ts';

export function say(state: VanishingState, words: Words): string {
  if (!hasPicture(state)) return words.sentence('empty');
  if (state.scene === 'station') return sayStation(state, words);
  const groups = groupNames.map((name) => sayGroup(state, words, name));
  const { horizon, fieldOfView } = read(state);
  const parts = [...groups];
  if (horizon && Math.abs(horizon[1]) >= Math.abs(horizon[0])) {
    const tilt = (Math.atan(-horizon[0] / horizon[1]) * 180) / Math.PI;
    parts.push(words.sentence('horizon', { tilt: Math.abs(tilt).toFixed(1) }));
  }
  if (fieldOfView) parts.push(words.sentence('view', { fov: fieldOfView.toFixed(0) }));
  return [...parts, ...sayAutomatic(state, words)].join(' ');
}

function sayStation(state: VanishingState, words: Words): string {
  const { wrong, tilt, guess, revealed, sigma } = state;
  if (!revealed) return words.sentence('question', { tilt });
  const verdict = guess === undefined ? 'skipped' : guess === wrong ? 'right' : 'mistaken';
  const opening = words.sentence(verdict, {
    wrong: wrong + 1,
    ...(guess === undefined ? {} : { guess: guess + 1 }),
  });
  const measured = (read(state).groups.a as Reading).measured;
  if (!('misses' in measured)) return opening;
  const miss = measured.misses[wrong] ?? 0;
  const second = Math.max(...measured.misses.filter((_, i) => i !== wrong));
  const values = { tilt, miss: pixels(miss), sigma };
  const known = { second: pixels(second), rest: pixels(measured.odd?.rest ?? 0) };
  const found = isOdd(measured, wrong);
  return `${opening} ${words.sentence(found ? 'found' : 'unfound', { ...values, ...known })}`;
}

function sayGroup(state: VanishingState, words: Words, group: GroupName): string {
  const { measured, truth } = read(state).groups[group] as Reading;
  const name = words.label(`short.${group}`);
  if (!('vector' in measured)) return words.sentence(measured.kind, { name });
  // Of the group that the reader does not move, only what is out of order.
  const quiet = group !== state.group && measured.agree;
  const parts = [where(state, words, name, measured), ...(quiet ? [] : [fit(state, words, group, measured)])];
  if (truth && measured.place && measured.kind === 'point') {
    const off = Math.hypot(truth[0] - measured.place[0], truth[1] - measured.place[1]);
    parts.push(words.sentence('truth', { off: pixels(off) }));
  }
  return parts.join(' ');
}

function where(state: VanishingState, words: Words, name: string, { kind, place }: Met): string {
  const n = state.count;
  if (!place) return words.sentence('infinite', { name, n });
  const [x, y] = place;
  const height = pictureHeight(state);
  const side = words.label(`side.${sideOf([x - pictureWidth / 2, y - height / 2])}`);
  const values = { name, n, side, d: widths(place, windowOf(state)), sigma: state.sigma };
  if (kind === 'open') return words.sentence('open', values);
  const inside = x >= 0 && x <= pictureWidth && y >= 0 && y <= height;
  return words.sentence(inside ? 'inside' : 'outside', { ...values, x: x.toFixed(0), y: y.toFixed(0) });
}

function fit({ sigma, count }: VanishingState, words: Words, group: GroupName, { odd, largest, agree }: Met): string {
  if (count === 2) return words.sentence('two');
  const values = { miss: pixels(largest), sigma };
  if (agree) return words.sentence('good', values);
  if (!odd) return words.sentence('three', values);
  return words.sentence('bad', {
    ...values,
    line: `${words.label(`short.${group}`)}${odd.line + 1}`,
    rest: pixels(odd.rest),
  });
}

function sayAutomatic({ automatic, edgeless, count }: VanishingState, words: Words): readonly string[] {
  const sentence = (key: string, names: readonly string[]): readonly string[] => {
    const counted = names.filter((name) => Number(name[1]) < count);
    if (counted.length === 0) return [];
    const list = counted.map((name) => `${words.label(`short.${name[0] ?? 'a'}`)}${Number(name[1]) + 1}`);
    return [words.sentence(key, { list: list.join(', ') })];
  };
  return [...sentence('automatic', automatic), ...sentence('edgeless', edgeless)];
}
