/** A clip with its second half hidden: what is said of it in pixels, what in features, and what probes read from both. */
import { fill } from '../../kit/fill.ts';
import { mark, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { clipLength } from '../../world/clip.ts';
import { drawFrame, drawNoFrame, drawRow, frameCorner, rowLength, rowWidth, toRows } from '../../world/film.ts';
import { toPicture, type Frame } from '../../world/renderer.ts';
import { framesOfSlot, middleOf } from '../../world/slots.ts';
import { box } from '../../world/state.ts';
import { config, sizes } from '../../models/features/config.ts';
import { exampleClip } from '../../models/features/examples.ts';
import { unpack } from '../../models/features/packed.ts';
import type { Example } from './recorded.ts';
import type { FeaturesState } from './state.ts';

const area = box.size ** 2;
const firstHidden = clipLength / 2;

/** Nothing while the data are on their way. */
export function exampleOf({ backdrop, clip, examples }: FeaturesState): Example | undefined {
  return examples.find((one) => one.backdrop === backdrop && one.at === clip - 1);
}

interface Unpacked {
  readonly frames: readonly Picture[];
  readonly guessed: readonly Picture[];
  readonly wanted: readonly Picture[];
}

const nothing: Unpacked = { frames: [], guessed: [], wanted: [] };

const known = new WeakMap<Example, Unpacked>();

function unpacked(example: Example): Unpacked {
  const made = known.get(example) ?? {
    frames: cut(unpack(example.frames, -1, 1), area).map((frame) => toPicture(frame)),
    guessed: cut(unpack(example.guessed, -1, 1), slotValues).map(asPicture),
    wanted: cut(unpack(example.wanted, -1, 1), slotValues).map(asPicture),
  };
  known.set(example, made);
  return made;
}

const slotValues = sizes.slotTokens * config.width;

/** Nine rows, one for each token, of 36 numbers. */
function asPicture(values: Float32Array): Picture {
  return toPicture(values, config.width);
}

function cut(values: Float32Array, length: number): readonly Frame[] {
  return Array.from({ length: Math.floor(values.length / length) }, (_, at) => values.slice(at * length, (at + 1) * length)); // prettier-ignore
}

export function drawClips(state: FeaturesState, to: Surface): void {
  const { slot } = state;
  const scale = to.width >= rowWidth(6) ? 6 : to.width >= rowWidth(3) ? 3 : 2;
  const side = scale * box.size;
  const strip = Math.max(2, Math.floor((to.width - 16) / 2 / config.width));
  const stripTall = strip * sizes.slotTokens;
  const step = side + 30;
  const featuresTop = 3 * step;
  const ballsTop = featuresTop + stripTall + 44;
  to.setHeight(ballsTop + step + 4);
  const example = exampleOf(state);
  const { frames, guessed, wanted } = example ? unpacked(example) : nothing;
  const truth = exampleClip(state.backdrop, state.clip - 1).frames.map((frame) => toPicture(frame));
  const [first, last] = framesOfSlot(slot);
  const row = (at: number, name: string, pictures: readonly Picture[]): void => {
    to.text(0, at * step + 14, name, { size: 13, weight: 600, paint: 'ink' });
    const [film] = toRows(pictures);
    if (film) drawRow(to, [0, at * step + 20], scale, film);
    else for (let i = 0; i < rowLength; i++) drawNoFrame(to, frameCorner(0, at * step + 20, scale, i), scale);
  };
  row(0, to.label('row.seen'), truth.slice(firstHidden - rowLength, firstHidden));
  row(1, fill(to.label('row.truth'), { first, last }), truth.slice(first, last + 1));
  row(2, to.label('row.pixels'), frames.slice(first - firstHidden, last + 1 - firstHidden));
  const hidden = slot - sizes.slots / 2;
  strips(to, featuresTop, strip, guessed[hidden], wanted[hidden]);
  balls(to, ballsTop, scale, state, example);
}

function strips(to: Surface, y: number, scale: number, guessed?: Picture, wanted?: Picture): void {
  const right = to.width - scale * config.width;
  to.text(0, y + 14, to.label('row.features'), { size: 13, weight: 600, paint: 'ink' });
  to.text(right, y + 14, to.label('row.wanted'), { size: 13, weight: 600, paint: 'ink' });
  if (guessed) to.picture(0, y + 22, scale, guessed);
  if (wanted) to.picture(right, y + 22, scale, wanted);
}

/** The true frame in the middle of the slot, twice, with what a probe reads from each predictor. */
function balls(
  to: Surface,
  y: number,
  scale: number,
  { slot, backdrop, clip }: FeaturesState,
  example?: Example,
): void {
  const middle = toPicture(exampleClip(backdrop, clip - 1).frames[Math.floor(middleOf(slot))] as Frame);
  (['pixels', 'features'] as const).forEach((model, at) => {
    const corner: Point = frameCorner(0, y + 20, scale, 2 * at);
    to.text(corner[0], y + 14, to.label(`ball.${model}`), { size: 13, weight: 600, paint: 'ink' });
    drawFrame(to, corner, scale, middle);
    if (!example) return;
    const [px, py] = example.balls[model].foreseen[slot - sizes.slots / 2] ?? [0, 0];
    const within = (place: number): number => scale * Math.min(box.size, Math.max(0, place));
    mark(to, [corner[0] + within(px), corner[1] + within(py)], 'belief', Math.max(4, 2.2 * scale), true);
  });
}
