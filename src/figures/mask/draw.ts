import { fill } from '../../kit/fill.ts';
import { leading, textWidth } from '../../kit/lines.ts';
import type { Point, Surface } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';
import { blockHeight, blockWidth, drawBlock, type BlockSize } from './block.ts';
import { finer, pictureOf, visibleOf } from './film.ts';
import { runs, sees } from './runs.ts';
import { across, hiddenIn, maskOf, places, tubeletOf, tubelets, type Mask, type MaskState } from './state.ts';
import { drawShares, sharesHeight } from './shares.ts';

interface Layout {
  /** Screen pixels of a pixel of the Box: a multiple of 7, so that a patch is a whole number of them as well. */
  readonly scale: 7 | 14;
  readonly block: BlockSize;
}

function layoutOf(width: number): Layout {
  if (width >= 590) return { scale: 14, block: { cell: 11, aside: 11, up: 8 } };
  if (width >= 440) return { scale: 7, block: { cell: 11, aside: 11, up: 8 } };
  if (width >= 320) return { scale: 7, block: { cell: 6, aside: 7, up: 6 } };
  return { scale: 7, block: { cell: 5, aside: 4, up: 5 } };
}

const head = 22;

/** The frame as the encoder gets it, the clip as a block of tokens, and the shares hidden by the masks drawn so far. */
export function draw(state: MaskState, to: Surface): void {
  const { scale, block } = layoutOf(to.width);
  const mask = maskOf(state.kind, state.mask);
  const stage = scale * box.size;
  const wide = scale === 14;
  const blockLeft = to.width - blockWidth(block);
  const tall = Math.max(stage, wide ? 0 : blockHeight(block));
  const countsTop = wide ? head + blockHeight(block) + 36 : head + tall + 24;
  const sharesTop = (wide ? head + stage : countsTop + 62) + 30;
  to.setHeight(sharesTop + sharesHeight);
  to.text(0, 14, fill(to.label(to.width >= 440 ? 'frame' : 'frameShort'), { frame: state.frame }), {
    paint: 'ink',
    weight: 600,
  });
  drawStage(to, [0, head], scale, mask, state);
  to.text(blockLeft, 14, fill(to.label(wide ? 'tubelet' : 'tubeletShort'), { tubelet: tubeletOf(state.frame) + 1 }), {
    paint: 'ink',
    weight: 600,
  });
  drawBlock(to, [blockLeft, head], block, mask, state.frame);
  const [left, width] = wide ? [blockLeft, to.width - blockLeft] : [0, to.width];
  drawCounts(to, [left, countsTop], width, mask);
  drawShares(state, to, sharesTop);
}

/** The frame with its hidden patches covered, or only hatched while the mask is lifted. */
function drawStage(to: Surface, [left, top]: Point, scale: number, mask: Mask, { frame, lifted }: MaskState): void {
  const side = scale * box.size;
  const cell = side / across;
  if (lifted) to.picture(left, top, scale, pictureOf(frame));
  else to.rect(left, top, side, side, { fill: 'raised' });
  to.hatch(left, top, side, side, lifted ? 'beliefOnFilm' : 'rule');
  to.picture(left, top, scale / finer, visibleOf(frame, mask));
  for (const { at, from, end } of runs(sees(mask))) {
    for (let column = from; column < end; column++) {
      to.rect(left + column * cell + 0.5, top + at * cell + 0.5, cell - 1, cell - 1, { stroke: 'edge' });
    }
  }
  to.rect(left + 0.5, top + 0.5, side - 1, side - 1, { stroke: 'edge' });
}

/** The tokens in a bar: what the encoder gets, and what must be predicted. */
function drawCounts(to: Surface, [left, top]: Point, width: number, mask: Mask): void {
  const hidden = hiddenIn(mask);
  const seen = places - hidden;
  const part = (width * seen) / places;
  to.rect(left, top, part, 14, { fill: 'ink' });
  to.hatch(left + part, top, width - part, 14, 'edge');
  to.rect(left + 0.5, top + 0.5, width - 1, 13, { stroke: 'edge' });
  const lines = [
    fill(to.label('seen'), { places: seen, tubelets, tokens: seen * tubelets }),
    fill(to.label('predicted'), { places: hidden, tubelets, tokens: hidden * tubelets }),
  ];
  const together = textWidth(lines.join('   ')) < width;
  const [first = '', second = ''] = lines;
  to.text(left, top + 34, first, { paint: 'ink' });
  if (together) to.text(left + width, top + 34, second, { align: 'end' });
  else to.text(left, top + 34 + leading, second);
}
