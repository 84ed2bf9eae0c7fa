import { fill } from '../../kit/fill.ts';
import type { Picture, Surface } from '../../kit/surface.ts';
import { drawCost, whole } from './cost.ts';
import { isCropped } from './cut.ts';
import { layoutOf, middleOf, tokenSide, type Layout, type Spread } from './layout.ts';
import { atScale, tokenPicture } from './pictures.ts';
import { sequenceOf, type Sequence, type State } from './state.ts';

export function draw(state: State, to: Surface): void {
  const sequence = sequenceOf(state);
  const layout = layoutOf(state, to.width);
  to.setHeight(layout.height);
  drawPicture(to, sequence, layout);
  drawNotes(to, state, sequence, layout);
  drawStrip(to, sequence, layout);
}

function drawPicture(to: Surface, sequence: Sequence, { picture, scale }: Layout): void {
  const { cut, place } = sequence;
  to.picture(picture.x, picture.y, 1, compose(sequence, picture, scale));
  for (const [x, y, width, height] of margins(sequence, picture, scale)) {
    if (width > 0 && height > 0) to.hatch(picture.x + x, picture.y + y, width, height, 'edge');
  }
  if (isCropped(cut)) {
    to.rect(picture.x - 0.5, picture.y - 0.5, picture.width + 1, picture.height + 1, { stroke: 'edge' });
  }
  if (cut.count === 0) return;
  const [x, y] = middleOf(place, cut, picture);
  frame(to, x, y, picture.side);
}

/** The patches at their places, on nothing, and the cropped margin at a third of its strength. */
function compose({ content, cut, order }: Sequence, at: Spread, scale: number): Picture {
  const from = atScale(content, scale);
  const { width, height, side } = at;
  const data = new Uint8ClampedArray(4 * width * height);
  const source = new Uint32Array(from.data.slice().buffer);
  const target = new Uint32Array(data.buffer);
  if (isCropped(cut)) fadeMargin(from, source, target, at);
  order.forEach((patch, place) => {
    const left = cut.kept.left * scale + (patch % cut.columns) * side;
    const top = cut.kept.top * scale + Math.floor(patch / cut.columns) * side;
    const x = at.columns[place % cut.columns] ?? 0;
    const y = at.rows[Math.floor(place / cut.columns)] ?? 0;
    for (let row = 0; row < side; row++) {
      let read = Math.floor((top + row) * from.width + left);
      let write = Math.floor((y + row) * width + x);
      for (let column = 0; column < side; column++) target[write++] = source[read++] ?? 0;
    }
  });
  return { width, height, data };
}

/** The margin keeps to the outer edge when the patches spread. */
function fadeMargin(from: Picture, source: Uint32Array, target: Uint32Array, at: Spread): void {
  const [firstColumn = 0] = at.columns;
  const [firstRow = 0] = at.rows;
  const lastColumn = (at.columns.at(-1) ?? -at.side) + at.side;
  const lastRow = (at.rows.at(-1) ?? -at.side) + at.side;
  const faint = new Uint8Array(target.buffer);
  for (let y = 0; y < at.height; y++) {
    const outside = y < firstRow || y >= lastRow;
    for (let x = 0; x < at.width; x++) {
      if (!outside && x >= firstColumn && x < lastColumn) continue;
      const sourceX = Math.floor((x * from.width) / at.width);
      const sourceY = Math.floor((y * from.height) / at.height);
      target[y * at.width + x] = source[sourceY * from.width + sourceX] ?? 0;
      faint[4 * (y * at.width + x) + 3] = 85;
    }
  }
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** The four strips that cropping takes away, within the spread picture. */
function margins({ cut }: Sequence, { width, height, columns, rows, side }: Spread, scale: number): readonly Box[] {
  if (cut.count === 0) return [[0, 0, width, height]];
  const left = cut.kept.left * scale;
  const top = cut.kept.top * scale;
  const right = (columns.at(-1) ?? 0) + side;
  const bottom = (rows.at(-1) ?? 0) + side;
  return [
    [0, 0, width, top],
    [0, bottom, width, height - bottom],
    [0, top, left, bottom - top],
    [right, top, width - right, bottom - top],
  ];
}

/** The reader's mark around a square, at some distance from one too small to see in it. */
function frame(to: Surface, x: number, y: number, side: number): void {
  const half = Math.max(side / 2 + 2, 8);
  to.rect(x - half, y - half, 2 * half, 2 * half, { stroke: 'actionEdge', width: 6 });
  to.rect(x - half, y - half, 2 * half, 2 * half, { stroke: 'action', width: 3 });
}

/** The division as a ladder, from pixels to tokens, and what attention costs. */
function drawNotes(to: Surface, state: State, { cut }: Sequence, { notes }: Layout): void {
  const { x, y, width } = notes;
  const times = (across: number, down: number): string => `${across} × ${down}`;
  const steps: [string, string][] = [['picture', times(cut.width, cut.height)]];
  if (isCropped(cut)) steps.push(['cropped', times(cut.kept.width, cut.kept.height)]);
  if (cut.factor > 1) steps.push(['cells', times(cut.kept.width / cut.factor, cut.kept.height / cut.factor)]);
  steps.push(['grid', times(cut.columns, cut.rows)]);
  steps.forEach(([key, value], index) => {
    const line = y + 16 + 24 * index;
    to.text(x, line, fill(to.label(`step.${key}`), { factor: state.factor, patch: state.patch }));
    to.text(x + width, line, value, { align: 'end', paint: 'ink' });
  });
  const total = y + 24 * steps.length + 4;
  to.line([[x, total], [x + width, total]], { stroke: 'ink' }); // prettier-ignore
  to.text(x, total + 34, to.label('step.tokens'), { weight: 600, paint: 'ink' });
  to.text(x + width, total + 36, whole(cut.count), { size: 36, face: 'serif', align: 'end', paint: 'ink' });
  drawCost(to, cut.count, { x, y: y + 172, width });
}

function drawStrip(to: Surface, { content, cut, order, place, moved }: Sequence, { strip }: Layout): void {
  to.text(0, strip.y - 12, to.label(moved > 0 ? 'strip.shuffled' : 'strip'), { paint: 'ink2' });
  for (const tile of strip.tiles) {
    if (tile.kind === 'rest') {
      to.text(tile.x + 26, strip.y + 20, '…', { size: 18, align: 'middle', paint: 'ink' });
      to.text(tile.x + 26, strip.y + tokenSide + 18, `+${whole(tile.count)}`, {
        size: 13,
        align: 'middle',
        paint: 'ink3',
      });
      continue;
    }
    const patch = order[tile.place] ?? 0;
    const middle = tile.x + tokenSide / 2;
    to.picture(tile.x, strip.y, tokenSide / cut.patch, tokenPicture(content, cut, patch));
    if (tile.place === place) frame(to, middle, strip.y + tokenSide / 2, tokenSide);
    const style = tile.place === place ? ({ weight: 600, paint: 'ink' } as const) : ({ paint: 'ink2' } as const);
    to.text(middle, strip.y + tokenSide + 18, String(patch + 1), { size: 13, align: 'middle', ...style });
  }
}
