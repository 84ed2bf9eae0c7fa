import type { Words } from '../../kit/words.ts';
import { rowLength } from '../../world/film.ts';
import { laterSlots, otherSide, type Made } from './learned.ts';
import { asked, clipsOf, follows, ofModel, seeds, type Spread } from './recorded.ts';
import { editedSlot, editOf, isCovered, isEdited, madeOf, type DefinitionsState } from './state.ts';
import { percent, signed, size } from './text.ts';

/** The same edit in the simulator and in the miniature: what was asked, what this clip shows, what many clips showed. */
export function sayLearned(state: DefinitionsState, words: Words): string {
  const { property, onPage } = state;
  const parts = [edit(state, words)];
  if (isCovered(state)) return [...parts, words.sentence(`learned.${property}.question`, framesOf(state))].join(' ');
  if (isEdited(state)) {
    const made = madeOf(state);
    parts.push(made ? clip(made, words) : words.sentence('learned.waiting'), recorded(state, words));
    parts.push(...expectation(state, words));
  } else parts.push(words.sentence('learned.none'));
  if (onPage) parts.push(words.sentence('onPage'));
  return parts.join(' ');
}

function expectation(state: DefinitionsState, words: Words): readonly string[] {
  const answer = state.expected[state.property];
  if (answer !== 'follow' && answer !== 'stay') return [];
  const outcome = others(state);
  const verdict = outcome === 'mixed' ? 'mixed' : outcome === answer ? 'right' : 'other';
  return [words.sentence(`expected.${verdict}`, { answer: words.sentence(`expected.${answer}`) })];
}

/** What the other frames do over the seeds. */
function others(state: DefinitionsState): 'follow' | 'stay' | 'mixed' {
  const edit = editOf(state);
  const [one, two] = laterSlots.filter((slot) => slot !== edit.slot).map((slot) => follows(edit, slot));
  return one !== two ? 'mixed' : one ? 'follow' : 'stay';
}

/** First and last frame that are edited. */
function framesOf(state: DefinitionsState): { readonly first: number; readonly last: number } {
  const first = rowLength * editedSlot(state);
  return { first, last: first + rowLength - 1 };
}

function edit(state: DefinitionsState, words: Words): string {
  const { property, down } = state;
  if (!isEdited(state)) return words.sentence(`learned.${property}.still`);
  if (property === 'position') {
    return words.sentence(down < 0 ? 'learned.moved.up' : 'learned.moved.down', { by: size(down) });
  }
  const side = madeOf(state)?.side ?? 'behind';
  return words.sentence(`learned.flipped.${otherSide(side)}`, framesOf(state));
}

function clip({ property, shifts, sides }: Made, words: Words): string {
  const unseen = words.label('unseen');
  const said = laterSlots.map((slot) => {
    const [shift, side] = [shifts[slot], sides[slot]];
    if (property === 'side') return side ? words.label(`side.${side}`) : unseen;
    return shift === undefined ? unseen : `${signed(shift)} px`;
  });
  const [first = unseen, second = unseen, third = unseen] = said;
  return words.sentence(`learned.${property}.clip`, { first, second, third });
}

function recorded(state: DefinitionsState, words: Words): string {
  const { property } = state;
  const values = Object.fromEntries(
    ofModel(editOf(state)).map((spread: Spread, index) => {
      const [mean = '', low = '', high = ''] = spread.map(percent);
      return [`slot${index + 1}`, words.sentence('spread', { mean, low, high })];
    }),
  );
  return words.sentence(`learned.${property}.recorded`, { ...values, seeds, asked, clips: clipsOf(property) });
}
