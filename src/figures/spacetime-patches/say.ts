import type { Words } from '../../kit/words.ts';
import { pairs, reaches, type Grid } from './grid.ts';
import { cutOf, isFilm, lookOf, type Cut, type State } from './state.ts';

/** What is seen, with its numbers. */
export function say(state: State, words: Words): string {
  if (state.case === 'sora') return words.sentence('sora');
  const cut = cutOf(state);
  const { clip, block, count } = cut.grid;
  const sizes = {
    frames: clip.frames,
    height: clip.height,
    width: clip.width,
    blockFrames: block.frames,
    blockHeight: block.height,
    blockWidth: block.width,
    n: count,
  };
  return [words.sentence(state.case, sizes), ofPairs(state, cut.grid, words), ...ofBall(state, cut, words)].join(' ');
}

function ofPairs({ attention }: State, grid: Grid, words: Words): string {
  const other = attention === 'full' ? 'factorized' : 'full';
  return words.sentence(attention, { pairs: pairs(grid, attention), other: pairs(grid, other) });
}

function ofBall(state: State, { grid, token, gap, ball }: Cut, words: Words): readonly string[] {
  if (state.case !== 'box') return [];
  const from = token.moment * grid.block.frames;
  const to = from + grid.block.frames - 1;
  const span = words.sentence(from === to ? 'frame' : 'frames', { from, to });
  const said = [words.sentence(ball ? 'ball' : 'noBall', { span })];
  if (gap) {
    const same = Object.entries(gap.last).every(([key, value]) => gap.next[key as keyof typeof gap.next] === value);
    const way = reaches(state.attention, gap.last, gap.next) === 'directly' ? 'direct' : 'hops';
    said.push(words.sentence(same ? 'same' : way));
  }
  const look = lookOf(state);
  if (isFilm(state) && (look === 'above' || look === 'side')) said.push(words.sentence(look));
  return said;
}
