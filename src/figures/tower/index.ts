import type { Figure } from '../../kit/figure.ts';
import { controls } from './controls.ts';
import { draw } from './draw.ts';
import { horizon } from './motion.ts';
import { say } from './say.ts';
import { keep, published, start, step, work, type TowerState } from './state.ts';

/** Ten towers, judged by the reader, by exact physics, and by a simulation that is unsure of what it sees. */
export const figure: Figure<TowerState> = {
  id: 'tower',
  provenance: 'live',
  start,
  wide: true,
  controls,
  keep,
  work,
  step,
  done: ({ time }) => time >= horizon,
  rewind: (state) => ({ ...state, time: 0 }),
  playable: ({ open }) => open,
  reset: (state) => ({ ...state, ...published, seed: 0, time: 0 }),
  draw,
  say,
};
