import { signed, size } from '../../kit/numbers.ts';
import type { Words } from '../../kit/words.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import { otherSide, type Made } from './edit.ts';
import { asked, clipsOf, follows, ofModel, seeds } from './recorded.ts';
import { outcome } from './rollouts.ts';
import { shareText } from './share.ts';
import { editedSlot, editOf, isCovered, isEdited, madeOf, type DefinitionsState } from './state.ts';

/** The same edit in the simulator and in the miniature: what was asked, what this clip shows, what many clips showed. */
export function say(state: DefinitionsState, words: Words): string {
  const { property, onPage } = state;
  const parts = [edit(state, words)];
  if (property === 'position') parts.push(...prediction(state, words));
  if (isCovered(state)) return [...parts, words.sentence('question', framesOf(state))].join(' ');
  if (isEdited(state)) {
    const made = madeOf(state);
    parts.push(made ? clip(made, words) : words.sentence('waiting'), recorded(state, words));
    parts.push(...expectation(state, words));
  } else parts.push(words.sentence('none'));
  if (onPage) parts.push(words.sentence('onPage'));
  return parts.join(' ');
}

/** Where the simulator's rollouts end, and whether its prediction goes with them. */
function prediction(state: DefinitionsState, words: Words): readonly string[] {
  const { rollShift, hangs } = outcome(state);
  const law = state.law === 'half' ? [words.sentence('half')] : [];
  if (hangs === undefined) return [...law, words.sentence('untested')];
  const rolls = words.sentence(rollShift < 0 ? 'by.up' : 'by.down', { by: size(rollShift) });
  return [...law, words.sentence(hangs ? 'hangs' : 'cut', { rolls })];
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
  const [first, last] = framesOfSlot(editedSlot(state));
  return { first, last };
}

function edit(state: DefinitionsState, words: Words): string {
  const { property, down } = state;
  if (!isEdited(state)) return words.sentence(`${property}.still`);
  if (property === 'position') {
    return words.sentence(down < 0 ? 'moved.up' : 'moved.down', { by: size(down) });
  }
  const side = madeOf(state)?.side ?? 'behind';
  return words.sentence(`flipped.${otherSide(side)}`, framesOf(state));
}

function clip({ property, shifts, sides }: Made, words: Words): string {
  const unseen = words.label('unseen');
  const said = laterSlots.map((slot) => {
    const [shift, side] = [shifts[slot], sides[slot]];
    if (property === 'side') return side ? words.label(`side.${side}`) : unseen;
    return shift === undefined ? unseen : `${signed(shift)} px`;
  });
  const [first = unseen, second = unseen, third = unseen] = said;
  return words.sentence(`${property}.clip`, { first, second, third });
}

function recorded(state: DefinitionsState, words: Words): string {
  const { property } = state;
  const values = Object.fromEntries(
    ofModel(editOf(state)).map((spread, index) => [`slot${index + 1}`, shareText(spread, words.label)]),
  );
  return words.sentence(`${property}.recorded`, { ...values, seeds, asked, clips: clipsOf(property) });
}
