/** The right side when the miniature stands there: its film, and below both how much of the edit each slot shows. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { fromBytes, type ByteFilm } from '../../world/bytes.ts';
import { drawRow, rowLength, toRows, type Row } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { glyph } from './draw-clauses.ts';
import { drawFollowed } from './draw-followed.ts';
import { ballPlace, type Area, type Layout } from './layout.ts';
import { laterSlots, type Made } from './learned.ts';
import { asked, clipsOf, follows, ofControl, ofModel, seeds, type Spread } from './recorded.ts';
import { editFrame, last } from './rollouts.ts';
import { editOf, isCovered, isEdited, madeOf, simulatorFilm, type DefinitionsState } from './state.ts';
import { percent, signed } from './text.ts';

const indent = 24;

export function drawLearned(state: DefinitionsState, to: Surface, place: Layout): void {
  const rows = rowsOf(state);
  const isOpen = !isCovered(state);
  for (const [slot, { x, y, width }] of place.code.rows.entries()) {
    const row = rows[slot];
    if (row && (slot === 0 || isOpen)) drawRow(to, [x, y], place.scale, row);
    else if (isOpen) to.rect(x, y, width, place.scale * box.size, { stroke: 'edge', dash: [3, 3] });
    else to.hatch(x, y, width, place.scale * box.size, 'edge');
  }
  const { learned } = place;
  if (!isOpen) {
    const { chart, lines } = learned;
    const height = place.stacked ? lines.y + lines.height - chart.y : chart.height;
    coverWith(to, [0, chart.y, to.width, height], to.label('cover'));
    return;
  }
  const made = madeOf(state);
  if (made) {
    rings(to, place, made);
    for (const slot of laterSlots) note(to, place, made, slot);
  }
  drawFollowed(state, to, learned.chart);
  lines(state, to, learned.lines);
}

/** First and last frame of a slot. */
const framesOf = (slot: number) => ({ first: rowLength * slot, last: rowLength * slot + rowLength - 1 });

/** Where the ball would have been, and where the reader asked for it. */
function rings(to: Surface, place: Layout, { property, down, unedited }: Made): void {
  if (property === 'side') return;
  for (let frame = editFrame; frame <= last; frame++) {
    const before = unedited[frame];
    if (!before) continue;
    const at = ballPlace(place, place.code, frame, before);
    to.circle(...at, box.radius * place.scale, { stroke: 'light', dash: [2, 3], opacity: 0.8 });
    if (frame === editFrame) mark(to, [at[0], at[1] + down * place.scale], 'action', 4);
  }
}

function note(to: Surface, place: Layout, { property, shifts, sides }: Made, slot: number): void {
  const area = place.code.notes[slot];
  if (!area) return;
  const style = { size: 13, weight: 600, paint: 'ink' } as const;
  const shift = shifts[slot];
  const side = sides[slot];
  const unseen = to.label('unseen');
  const text =
    property === 'side'
      ? side
        ? to.label(`side.${side}`)
        : unseen
      : shift === undefined
        ? unseen
        : area.width < 46
          ? signed(shift)
          : `${signed(shift)} px`;
  if (!place.stacked) return to.text(area.x, area.y, text, style);
  to.text(area.x, area.y - 9, to.label('learned.short'), { size: 13 });
  to.text(area.x, area.y + 9, text, style);
}

function lines(state: DefinitionsState, to: Surface, { x, y, width }: Area): void {
  const { property } = state;
  const edit = editOf(state);
  const model = ofModel(edit);
  const control = ofControl(edit);
  let top = y;
  for (const slot of laterSlots) {
    const [mean, low, high] = model[slot - 1] as Spread;
    const [push] = control[slot - 1] as Spread;
    const values = {
      ...framesOf(slot),
      mean: percent(mean),
      low: percent(low),
      high: percent(high),
      control: percent(push),
    };
    glyph(to, x + 7, top + 8, isEdited(state) ? follows(edit, slot) : undefined);
    const text = wrap(
      fill(to.label(`line.${property}.${slot === edit.slot ? 'edited' : 'other'}`), values),
      width - indent,
      13,
    );
    paragraph(to, x + indent, top + 13, text, { size: 13, paint: 'ink' });
    top += leading * text.length + 8;
  }
  const count = fill(to.label(`line.${property}.note`), { seeds, clips: clipsOf(property), asked });
  paragraph(to, x, top + 13, wrap(count, width, 13), { size: 13 });
}

const known = new WeakMap<ByteFilm, readonly Row[]>();

/** Of the miniature's film; until it is made, of the opening alone. */
function rowsOf(state: DefinitionsState): readonly Row[] {
  const made = madeOf(state);
  if (!made) return opening(state);
  const rows = known.get(made.edited) ?? toRows(fromBytes(made.edited).map((frame) => toPicture(frame)));
  known.set(made.edited, rows);
  return rows;
}

function opening(state: DefinitionsState): readonly Row[] {
  return toRows(
    simulatorFilm(state)
      .frames.slice(0, editFrame)
      .map((frame) => toPicture(frame)),
  );
}
