import { fieldsOf } from '../../kit/fields.ts';
import type { Control } from '../../kit/figure.ts';
import { layoutFor } from './layout.ts';
import { horizon } from './motion.ts';
import { order } from './score.ts';
import * as model from './state.ts';
import type { TowerState } from './state.ts';

const { range, toggle } = fieldsOf<TowerState>();
const isOpen = ({ open }: TowerState): boolean => open;
const isCovered = ({ open }: TowerState): boolean => !open;
const never = (): boolean => false;
const all = model.start.judged.length;

/** Only the link knows these two, and the draw below: they come first because the others read what they set. */
const carried: readonly Control<TowerState>[] = [
  {
    kind: 'range',
    key: 'judged',
    min: 0,
    max: model.mostDigits,
    step: 1,
    shown: never,
    get: model.toDigits,
    set: model.fromDigits,
  },
  toggle('open', { shown: never }),
];

const judging: readonly Control<TowerState>[] = [
  {
    kind: 'choice',
    key: 'rating',
    options: ['1', '2', '3', '4', '5', '6', '7'],
    shown: isCovered,
    get: (state) => String(state.judged[state.tower] ?? 0),
    set: (state, option) => model.judge(state, Number(option)),
  },
  {
    kind: 'action',
    key: 'next',
    shown: (state) => !state.open && model.judgedCount(state) < all,
    run: model.next,
  },
  {
    kind: 'action',
    key: 'uncover',
    shown: (state) => !state.open && model.judgedCount(state) === all,
    run: (state) => ({ ...state, open: true, tower: 0 }),
  },
  {
    kind: 'action',
    key: 'skip',
    shown: (state) => !state.open && model.judgedCount(state) < all,
    run: (state) => ({ ...state, open: true }),
  },
];

/** The column of the chart: the place of the shown tower in its order. A press on the chart chooses one. */
const column: Control<TowerState> = {
  kind: 'point',
  key: 'column',
  min: [1, 0],
  max: [all, 0],
  step: 1,
  anywhere: true,
  get: (state) => [order(state).indexOf(state.tower) + 1, 0],
  set: (state, [rank]) => ({ ...state, tower: order(state)[rank - 1] ?? state.tower }),
  place([rank], width, { open }) {
    const { thumbs, column } = layoutFor(width, open);
    return [thumbs.left + column * (rank - 0.5), thumbs.top + thumbs.height - 24];
  },
  value([x, y], width, state) {
    const { plot, thumbs, column } = layoutFor(width, state.open);
    const inside = x > plot.left && x < plot.left + plot.width && y > plot.top && y < thumbs.top + thumbs.height + 8;
    return [inside ? Math.ceil((x - plot.left) / column) : order(state).indexOf(state.tower) + 1, 0];
  },
};

const sliders: readonly Control<TowerState>[] = [
  {
    kind: 'range',
    key: 'tau',
    min: 0,
    max: horizon,
    step: 0.1,
    clock: 'tau',
    shown: isOpen,
    get: ({ time }) => Math.round(time * 10) / 10,
    set: (state, time) => ({ ...state, time }),
  },
  range('sigma', { min: 0, max: 0.5, step: 0.05, shown: isOpen }),
  range('phi', { min: 0, max: 3, step: 0.1, shown: isOpen }),
  range('k', { min: 1, max: model.most, step: 1, shown: isOpen }),
  range('seed', { min: 0, max: model.draws - 1, step: 1, shown: never }),
];

const presets: readonly Control<TowerState>[] = [
  {
    kind: 'action',
    key: 'few',
    shown: isOpen,
    run: (state) => ({ ...state, ...model.published, k: model.fewSamples }),
  },
  { kind: 'action', key: 'published', shown: isOpen, run: (state) => ({ ...state, ...model.published }) },
  {
    kind: 'action',
    key: 'again',
    shown: isOpen,
    run: (state) => ({ ...state, seed: (state.seed + 1) % model.draws }),
  },
  {
    kind: 'action',
    key: 'restart',
    shown: isOpen,
    run: ({ exact, noisy, onPage }) => ({ ...model.start, exact, noisy, onPage }),
  },
];

export const controls: readonly Control<TowerState>[] = [...carried, column, ...judging, ...sliders, ...presets];
