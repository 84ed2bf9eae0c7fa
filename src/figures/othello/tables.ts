/** What was measured over many games: how well the board is read, and whether moves follow a flip. */
import { fill } from '../../kit/fill.ts';
import type { Surface } from '../../kit/surface.ts';
import { rowHeight, type Layout, type Place } from './layout.ts';
import { controls, editedAt, rowsByLayer, wrong, type Row } from './recorded.ts';
import type { OthelloState } from './state.ts';

export function drawTables(state: OthelloState, to: Surface, { tables }: Layout): void {
  drawReadings(state, to, tables[0]);
  drawFlips(state, to, tables[1]);
}

function drawReadings({ read, layer, answer }: OthelloState, to: Surface, place: Place): void {
  const { x, y, width } = place;
  to.text(x, y, to.label('table.read'), { weight: 600, paint: 'ink' });
  const columns = [0.58, 0.72, 0.86, 1].map((share) => x + share * width);
  ['mover', 'moverTurned', 'color', 'colorTurned'].forEach((key, i) => {
    to.text(columns[i] as number, y + 22, to.label(`column.${key}`), { size: 13, align: 'end', paint: 'ink3' });
  });
  const rows: readonly (readonly [name: string, row: Row, isChosen: boolean])[] = [
    ...rowsByLayer.map((row, at) => {
      const isChosen = read !== 'placed' && layer === String(at);
      return [fill(to.label(at === 0 ? 'row.embedding' : 'row.layer'), { layer: at }), row, isChosen] as const;
    }),
    [to.label('row.placed'), controls.placed, read === 'placed'],
    [to.label('row.untrained'), controls.untrained, false],
    [to.label('row.asPlaced'), controls.asPlaced, false],
  ];
  rows.forEach(([name, row, isChosen], i) => {
    const top = y + 30 + i * rowHeight;
    to.line([[x, top], [x + width, top]], { stroke: 'rule' }); // prettier-ignore
    const paint = isChosen ? 'ink' : 'ink2';
    const weight = isChosen ? 600 : 400;
    to.text(x, top + 18, name, { size: 13, paint, weight });
    const values = [row.mover.all, row.mover.flipped, row.color?.all, row.color?.flipped];
    values.forEach((value, column) => {
      if (value === undefined) return;
      const text = answer === 'covered' ? '?' : (100 * value).toFixed(1);
      to.text(columns[column] as number, top + 18, text, { size: 13, align: 'end', paint, weight });
    });
  });
}

const ways = [
  ['floor', undefined],
  ['none', undefined],
  ['flip', 'flip'],
  ['random', 'random'],
  ['other cell', 'otherCell'],
  ['other game', 'otherGame'],
] as const;

/** Bars of wrong cells: the flip should come near what the network gets wrong on boards that nobody touched. */
function drawFlips({ edit }: OthelloState, to: Surface, { x, y, width }: Place): void {
  to.text(x, y, fill(to.label('table.flip'), { layer: editedAt }), { weight: 600, paint: 'ink' });
  to.text(x, y + 22, to.label('table.flipUnit'), { size: 13, paint: 'ink3' });
  const left = x + 0.46 * width;
  const room = 0.54 * width - 44;
  const most = Math.max(...Object.values(wrong));
  ways.forEach(([key, own], i) => {
    const top = y + 30 + i * rowHeight;
    const isChosen = own === edit;
    const value = wrong[key];
    to.text(x, top + 18, to.label(`way.${key.replace(' ', '-')}`), {
      size: 13,
      paint: isChosen ? 'ink' : 'ink2',
      weight: isChosen ? 600 : 400,
    });
    to.rect(left, top + 7, (room * value) / most, 12, {
      fill: key === 'floor' ? 'ink3' : key === 'flip' ? 'belief' : 'edge',
    });
    to.text(left + (room * value) / most + 6, top + 18, value.toFixed(2), { size: 13, paint: 'ink' });
  });
}
