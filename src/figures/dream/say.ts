import type { Words } from '../../kit/words.ts';
import type { PaddleState } from '../../world/paddle.ts';
import { isOver } from './games.ts';
import { dreamLostAt, lastBeforeChance, partingOfDream, partingOfTwin, type Parting } from './parting.ts';
import { dreamedNow, type DreamState } from './state.ts';

/** What became of the ball on both sides, and how far the balls parted before chance came in and after. */
export function say(state: DreamState, words: Words): string {
  const { box, pushes, temperature, onPage } = state;
  const catches = (box.at(-1) as PaddleState).catches;
  const numbers = { kappa: temperature.toFixed(2), frames: pushes.length, catches, worldTime: box.length - 1 };
  return [
    words.sentence(state.shown ? 'shown' : pushes.length === 0 ? 'waiting' : 'driven', numbers),
    ...(pushes.length > 0 ? [words.sentence(isOver(box) ? 'boxLost' : 'boxCaught', numbers)] : []),
    ...dream(state, words),
    ...(onPage ? [words.sentence('onPage')] : []),
  ].join(' ');
}

function dream(state: DreamState, words: Words): readonly string[] {
  const frames = dreamedNow(state);
  if (frames.length === 0) return [words.sentence('dreaming')];
  if (state.pushes.length === 0) return [];
  const lost = dreamLostAt(state);
  const hidden = frames.length - 1 - frames.findLastIndex(({ ball }) => ball !== undefined);
  const fate =
    lost !== undefined
      ? words.sentence('dreamLost', { worldTime: lost })
      : hidden > 5
        ? words.sentence('dreamHides', { hidden })
        : words.sentence('dreamGoesOn');
  return [fate, ...apart(state, words)];
}

function apart(state: DreamState, words: Words): readonly string[] {
  const [ofDream, ofTwin] = [partingOfDream(state), partingOfTwin(state)];
  if (ofDream.length === 0) return [];
  const chance = lastBeforeChance(state) ?? Infinity;
  const before = ofDream.filter(({ worldTime }) => worldTime <= chance);
  const after = ofDream.filter(({ worldTime }) => worldTime > chance);
  const twin = ofTwin.filter(({ worldTime }) => worldTime > chance);
  const numbers = { before: most(before), after: most(after), twin: most(twin) };
  if (after.length === 0 || twin.length === 0) return [words.sentence('apartBefore', numbers)];
  return [words.sentence('apart', numbers)];
}

function most(partings: readonly Parting[]): string {
  return Math.max(0, ...partings.map(({ distance }) => distance)).toFixed(1);
}
