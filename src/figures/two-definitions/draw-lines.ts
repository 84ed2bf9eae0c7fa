import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import { percent } from '../../kit/numbers.ts';
import type { Surface } from '../../kit/surface.ts';
import { glyph } from '../../kit/verdict.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import type { Area } from '../../world/two-films.ts';
import { asked, clipsOf, follows, ofControl, ofModel, seeds, type Spread } from './recorded.ts';
import { shareText } from './share.ts';
import { editOf, isEdited, type DefinitionsState } from './state.ts';

const indent = 24;

/** A line for each four frames: whether they follow, and the recorded numbers that say so. */
export function drawLines(state: DefinitionsState, to: Surface, { x, y, width }: Area): void {
  const { property } = state;
  const edit = editOf(state);
  let top = y;
  for (const slot of laterSlots) {
    const key = slot === edit.slot ? 'line.edited' : 'line.other';
    const [first, last] = framesOfSlot(slot);
    const random = ofControl(edit)[slot - 1] as number;
    const share = shareText(ofModel(edit)[slot - 1] as Spread, (key) => to.label(key));
    const text = fill(to.label(key), { first, last, share, random: percent(random) });
    const lines = wrap(text, width - indent, 13);
    glyph(to, x + 7, top + 8, isEdited(state) ? follows(edit, slot) : undefined);
    paragraph(to, x + indent, top + 13, lines, { size: 13, paint: 'ink' });
    top += leading * lines.length + 8;
  }
  const note = fill(`${to.label('note')} ${to.label(`note.${property}`)}`, { seeds, clips: clipsOf(property), asked });
  paragraph(to, x, top + 13, wrap(note, width, 13), { size: 13 });
}
