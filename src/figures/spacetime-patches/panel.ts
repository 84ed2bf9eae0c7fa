/** Beside the block: the count, the inside of one token, and the map of pairs. */
import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { indexOf, pairs, type Grid } from './grid.ts';
import type { Layout } from './layout.ts';
import { cutOf, isFilm, type Cut, type State } from './state.ts';

export function drawPanel(state: State, to: Surface, place: Layout): void {
  if (state.case === 'sora') return drawNothingKnown(to, place);
  const cut = cutOf(state);
  drawCount(to, cut.grid, place);
  if (isFilm(state)) drawContents(to, cut, place);
  else drawOneToken(to, cut.grid, place);
  drawMap(state, to, cut, place);
}

/** A whole number with its thousands parted. */
export function whole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function drawCount(
  to: Surface,
  { clip, block, moments, rows, columns, count }: Grid,
  { count: { left, top } }: Layout,
): void {
  to.text(left, top + 52, whole(count), { size: 48, face: 'serif', paint: 'ink' });
  const after = left + 14 + String(count).length * 25;
  to.text(after, top + 52, to.label(count === 1 ? 'token1' : 'tokens'), { size: 16, weight: 600, paint: 'ink' });
  to.text(
    left,
    top + 80,
    `${clip.frames}/${block.frames} · ${clip.height}/${block.height} · ${clip.width}/${block.width}`,
  );
  to.text(left, top + 100, `= ${moments} · ${rows} · ${columns} = ${whole(count)}`);
}

/** The pictures in the chosen block, frame by frame. */
function drawContents(to: Surface, { grid, pictures }: Cut, { inside: { left, top, width } }: Layout): void {
  drawOneToken(to, grid, { inside: { left, top, width } });
  const scale = Math.min(8, Math.floor((width / pictures.length - 6) / grid.block.width));
  const side = scale * grid.block.width;
  pictures.forEach((picture, i) => {
    const x = left + 3 + i * (side + 5);
    to.picture(x, top + 31, scale, picture);
  });
  const end = left + 6 + pictures.length * (side + 5) - 5;
  to.rect(left + 0.5, top + 28.5, end - left - 1, side + 5, { stroke: 'actionEdge', width: 4 });
  to.rect(left + 0.5, top + 28.5, end - left - 1, side + 5, { stroke: 'action', width: 2 });
}

function drawOneToken(to: Surface, { block }: Grid, { inside: { left, top } }: Pick<Layout, 'inside'>): void {
  const sizes = { frames: block.frames, height: block.height, width: block.width };
  to.text(left, top + 14, fill(to.label('one'), { ...sizes, n: block.frames * block.height * block.width }), {
    paint: 'ink2',
  });
}

/** Every token against every token; a filled place is a pair that is compared. The row is that of the chosen token. */
function drawMap(state: State, to: Surface, { grid, token }: Cut, { map: { left, top, side } }: Layout): void {
  const { count, places, moments } = grid;
  const cell = side / count;
  const full = state.attention === 'full';
  to.text(left, top - 8, fill(to.label('pairs'), { n: whole(pairs(grid, state.attention)) }), {
    weight: 600,
    paint: 'ink',
  });
  to.rect(left, top, side, side, { fill: full ? 'ink' : 'raised' });
  if (!full) {
    for (let moment = 0; moment < moments; moment++) {
      const at = moment * places * cell;
      to.rect(left + at, top + at, places * cell, places * cell, { fill: 'ink' });
    }
    for (let apart = 1; apart < moments; apart++) {
      const from = apart * places * cell;
      const width = Math.max(0.75, cell * 0.9);
      to.line([[left + from, top], [left + side, top + side - from]], { stroke: 'ink', width }); // prettier-ignore
      to.line([[left, top + from], [left + side - from, top + side]], { stroke: 'ink', width }); // prettier-ignore
    }
  }
  const y = top + indexOf(grid, token) * cell;
  const high = Math.max(3, cell);
  const bar = (first: number, tokens: number): void =>
    to.rect(left + first * cell, y + cell / 2 - high / 2, Math.max(2, tokens * cell), high, {
      fill: 'action',
      stroke: 'actionEdge',
      width: 0.5,
    });
  if (full) bar(0, count);
  else {
    for (let moment = 0; moment < moments; moment++) bar(moment * places + token.row * grid.columns + token.column, 1);
    bar(token.moment * places, places);
  }
  to.polygon([[left - 2, y + cell / 2], [left - 10, y + cell / 2 - 6], [left - 10, y + cell / 2 + 6]], { fill: 'action', stroke: 'actionEdge' }); // prettier-ignore
  drawSums(state, to, grid, { left: left + side + 14, top, side });
}

function drawSums(
  state: State,
  to: Surface,
  grid: Grid,
  { left, top }: { readonly left: number; readonly top: number; readonly side: number },
): void {
  const { moments, places, count } = grid;
  const lines = (['full', 'factorized'] as const).map((attention) => ({
    attention,
    name: to.label(`attention.${attention}`),
    sum: attention === 'full' ? `${whole(count)}²` : `${moments}·${whole(places)}² + ${whole(places)}·${moments}²`,
  }));
  lines.forEach(({ attention, name, sum }, i) => {
    const on = attention === state.attention;
    const y = top + 14 + i * 78;
    to.text(left, y, name, { weight: on ? 600 : 400, paint: on ? 'ink' : 'ink3' });
    to.text(left, y + 20, sum, { paint: on ? 'ink2' : 'ink3' });
    to.text(left, y + 40, `= ${whole(pairs(grid, attention))}`, { paint: on ? 'ink2' : 'ink3' });
  });
}

function drawNothingKnown(to: Surface, { count, inside }: Layout): void {
  to.text(count.left, count.top + 52, '?', { size: 48, face: 'serif', paint: 'ink' });
  to.text(count.left + 39, count.top + 52, to.label('tokens'), { size: 16, weight: 600, paint: 'ink' });
  paragraph(to, count.left, inside.top - 36, wrap(to.label('unknown'), inside.width), {});
}
