import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure } from '../../kit/figure.ts';
import { wireUpload } from '../../kit/upload.ts';
import type { Words } from '../../kit/words.ts';
import { blockCost, dimension, isCropped } from './cut.ts';
import { draw } from './draw.ts';
import { layoutOf, middleOf, placeAt } from './layout.ts';
import {
  cases, cutOf, factors, follow, longest, patches, pictures, readOn, recut, sequenceOf, sizes, start, within,
  type State,
} from './state.ts'; // prettier-ignore

const { range } = fieldsOf<State>();

/** A setter may change what stands below it in this table, never what stands above: links are read from the top. */
const controls: readonly Control<State>[] = [
  {
    kind: 'choice',
    key: 'picture',
    options: pictures,
    get: ({ picture }) => picture,
    // In the Box a patch of 8 is a third of the side, as in the listing of the chapter.
    set: (state, name) =>
      recut(state, {
        picture: oneOf(pictures, name, start.picture),
        ...(name === 'box' ? { factor: '1', patch: '8' } : {}),
      }),
  },
  {
    kind: 'picture',
    key: 'own',
    longest,
    wire: wireUpload,
    set: (state, own) => recut(state, { own, picture: 'own' }),
  },
  {
    kind: 'choice',
    key: 'patch',
    options: patches,
    get: ({ patch }) => patch,
    set: (state, patch) => recut(state, { patch: oneOf(patches, patch, start.patch) }),
  },
  range('apart', { min: 0, max: 1, step: 0.05 }),
  range('shuffle', { min: 0, max: 1, step: 0.01 }),
  {
    kind: 'choice',
    key: 'factor',
    options: factors,
    get: ({ factor }) => factor,
    set: (state, factor) => recut(state, { factor: oneOf(factors, factor, start.factor) }),
  },
  {
    kind: 'choice',
    key: 'size',
    options: sizes,
    shown: ({ picture }) => hasSize(picture),
    get: ({ size }) => size,
    set: (state, size) => recut(state, { size: oneOf(sizes, size, start.size) }),
  },
  {
    // What a case sets stands above it and has been read before it, so a link never needs the case itself.
    kind: 'choice',
    key: 'case',
    options: Object.keys(cases),
    get: ({ picture, size, factor, patch }) => {
      const known = Object.entries(cases).find(
        ([, one]) => one.size === size && one.factor === factor && one.patch === patch,
      );
      return hasSize(picture) ? (known?.[0] ?? '') : '';
    },
    set: (state, name) => {
      const known = Object.entries(cases).find(([key]) => key === name)?.[1];
      return known ? recut(state, { ...known, picture: hasSize(state.picture) ? state.picture : 'hall' }) : state;
    },
  },
  {
    kind: 'point',
    key: 'pick',
    anywhere: true,
    // Counted from 1, for the link and the screen reader; no picture has more columns.
    min: [1, 1],
    max: [256, 256],
    step: 1,
    shown: (state) => cutOf(state).count > 0,
    get: ({ pick: [column, row] }) => [column + 1, row + 1],
    set: (state, [column, row]) => ({ ...state, pick: within([column - 1, row - 1], cutOf(state)) }),
    place: ([x, y], width, state) => {
      const { cut, order } = sequenceOf(state);
      const [column, row] = within([x - 1, y - 1], cut);
      return middleOf(Math.max(0, order.indexOf(row * cut.columns + column)), cut, layoutOf(state, width).picture);
    },
    value: (at, width, state) => {
      const { cut, order } = sequenceOf(state);
      const [column, row] = follow(state, order[placeAt(at, cut, layoutOf(state, width))] ?? 0, cut).pick;
      return [column + 1, row + 1];
    },
  },
];

function hasSize(picture: State['picture']): boolean {
  return picture === 'hall' || picture === 'card';
}

function oneOf<T extends string>(options: readonly T[], value: string, otherwise: T): T {
  return options.find((option) => option === value) ?? otherwise;
}

function say(state: State, words: Words): string {
  const { cut, moved, picked, place } = sequenceOf(state);
  const { patch, factor, columns, rows, count, kept } = cut;
  const cells = { cellsWide: kept.width / factor, cellsHigh: kept.height / factor };
  const sizes = { width: cut.width, height: cut.height, patch, factor, ...cells };
  if (count === 0) return words.sentence('none', { ...sizes, side: cut.side });
  const percent = (part: number): string =>
    `${(100 * part).toLocaleString(words.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
  const sentences = [
    ...(isCropped(cut)
      ? [words.sentence('crop', { ...sizes, side: cut.side, keptWide: kept.width, keptHigh: kept.height })]
      : []),
    words.sentence(factor > 1 ? 'cells' : 'pixels', { ...sizes, columns, rows, n: count }),
    words.sentence('share', { share: percent(blockCost(count).attention), dimension }),
    ...(moved > 0 ? [words.sentence('shuffled', { moved, n: count })] : []),
    words.sentence('picked', {
      patch: picked + 1,
      row: Math.floor(picked / columns) + 1,
      column: (picked % columns) + 1,
      place: place + 1,
    }),
  ];
  return sentences.join(' ');
}

export const figure: Figure<State> = {
  id: 'image-patches',
  provenance: 'live',
  start,
  controls,
  step: readOn,
  done: (state) => {
    const { cut, place } = sequenceOf(state);
    return place >= cut.count - 1;
  },
  rewind: (state) => {
    const { cut, order } = sequenceOf(state);
    return follow(state, order[0] ?? 0, cut);
  },
  draw,
  say,
};
