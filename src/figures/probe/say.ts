import type { Words } from '../../kit/words.ts';
import { framesOfSlot, laterSlots, stateInMiddle } from '../../world/slots.ts';
import { isHidden } from '../../world/state.ts';
import {
  cellsOf,
  controls,
  firstToRead,
  inputs,
  levels,
  readWithin,
  seeds,
  testClips,
  type Input,
  type Spread,
} from './recorded.ts';
import { errorOf, readingsNow } from './readings.ts';
import { lookNow, truthOf, type ProbeState } from './state.ts';
import { nearestLevel, number } from './table.ts';

/** What is read in this clip, and what was read in many: of the layers once the reader has guessed or asked. */
export function say(state: ProbeState, words: Words): string {
  const parts =
    state.answer === 'covered'
      ? [words.sentence('ask', slotOf(state)), recorded(state, controls, words)]
      : [live(state, words), ...verdict(state, words), recorded(state, inputs, words), words.sentence('readable')];
  return [...parts, ...(state.onPage ? [words.sentence('onPage')] : [])].join(' ');
}

function live(state: ProbeState, words: Words): string {
  const { made, quantity, layer, noiseLevel } = state;
  const readings = readingsNow(state);
  if (!made || !readings) return words.sentence('waiting');
  const truth = truthOf({ ...made.order, depth: made.depth });
  const each = laterSlots.map((slot, i) => {
    const said = readings[i];
    const middle = stateInMiddle(truth, slot);
    const [first, last] = framesOfSlot(slot);
    const n = said ? errorOf(quantity, said, middle) : '';
    const front = said ? Math.round(100 * said.front) : 0;
    return (
      words.sentence(`each.${quantity}`, { first, last, n, front }) + (isHidden(middle) ? words.sentence('unseen') : '')
    );
  });
  const t = lookNow(made, noiseLevel).noiseLevel.toFixed(2);
  const side = words.label(`depth.${made.depth}`);
  const read = words.label(`quantity.${quantity}`);
  return words.sentence(`live.${made.order.source}`, { t, layer, quantity: read, each: each.join('; '), side });
}

function slotOf({ slot }: ProbeState): { readonly first: number; readonly last: number } {
  const [first, last] = framesOfSlot(Number(slot));
  return { first, last };
}

/** The reader's guess beside the first layer that reads the hidden ball. */
function verdict({ answer, guess, slot }: ProbeState, words: Words): readonly string[] {
  const first = firstToRead(slot);
  const found =
    first === undefined ? words.sentence('readNever') : words.sentence('readFrom', { layer: first, px: readWithin });
  if (answer !== 'guessed' || guess === 'none') return [found];
  return [words.sentence(guess === 'never' ? 'guessedNever' : 'guessed', { layer: guess }), found];
}

/** The recorded column of the level that is set. */
function recorded(state: ProbeState, of: readonly Input[], words: Words): string {
  const column = nearestLevel(state.noiseLevel);
  const each = of.map((input) => {
    const cells = cellsOf(input, state);
    const n = range(state, (cells[column] ?? cells[0]) as Spread);
    return words.sentence('named', { name: words.label(`input.${input}`), n });
  });
  return words.sentence('recorded', {
    ...slotOf(state),
    t: (levels[column] as number).toFixed(2),
    clips: testClips,
    trainings: words.sentence('trainings', { seeds }),
    what: words.sentence(`what.${state.quantity}`),
    each: each.join('; '),
  });
}

/** Mean and range over the trainings. */
function range(state: ProbeState, { mean, low, high }: Spread): string {
  return `${number(state, mean)} (${number(state, low)}–${number(state, high)})`;
}
