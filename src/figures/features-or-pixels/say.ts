import type { Words } from '../../kit/words.ts';
import { guards, small, smallNumbers, type Guard } from '../../models/features/small.ts';
import { middleOf } from '../../world/slots.ts';
import { sizes } from '../../models/features/config.ts';
import { exampleClip } from '../../models/features/examples.ts';
import { advance } from '../../world/dynamics.ts';
import type { State } from '../../world/state.ts';
import { exampleOf } from './clips.ts';
import { lines, meanOf, recorded, rowOf, winner } from './recorded.ts';
import { hasBegun, isOpen, type FeaturesState } from './state.ts';

/** What is seen, with numbers; what probes read only after a guess. */
export function say(state: FeaturesState, words: Words): string {
  if (state.view === 'collapse') return sayCollapse(state, words);
  return state.view === 'clips' ? sayClips(state, words) : sayProbes(state, words);
}

function sayCollapse(state: FeaturesState, words: Words): string {
  const about = words.sentence('small', { numbers: smallNumbers, steps: small.steps });
  if (!hasBegun(state)) return [words.sentence('notBegun'), about].join(' ');
  const said = guards.flatMap((guard) => sayGuard(state, guard, words));
  const place = state.onPage ? [words.sentence('onPage')] : [];
  return [...said, ...place, about].join(' ');
}

function sayGuard({ trained }: FeaturesState, guard: Guard, words: Words): readonly string[] {
  const one = trained[guard];
  if (!one) return [];
  const part = (curve: Trained): string => {
    const [first, last] = [curve[0]?.[1] ?? 1, curve.at(-1)?.[1] ?? 1];
    return percent(last / first);
  };
  const values = { steps: one.steps, loss: part(one.losses), spread: part(one.spreads), told: one.told.toFixed(2) };
  return [words.sentence(`after.${guard}`, values)];
}

type Trained = readonly (readonly [steps: number, value: number])[];

/** Of where it began; small parts with more places. */
function percent(part: number): string {
  const hundred = 100 * part;
  if (hundred >= 10) return `${hundred.toFixed(0)}%`;
  return `${hundred.toFixed(hundred >= 1 ? 1 : 2)}%`;
}

function sayClips(state: FeaturesState, words: Words): string {
  const { states } = exampleClip(state.backdrop, state.clip - 1);
  const before = Math.floor(middleOf(state.slot));
  const { x, y } = advance((states[before] as State).ball, middleOf(state.slot) - before);
  const example = exampleOf(state);
  if (!example) return words.sentence('coming');
  const { balls } = example;
  const miss = (model: 'pixels' | 'features'): string => {
    const [px = 0, py = 0] = balls[model].foreseen[state.slot - sizes.slots / 2] ?? [];
    return Math.hypot(px - x, py - y).toFixed(1);
  };
  const values = { time: middleOf(state.slot), pixels: miss('pixels'), features: miss('features') };
  return words.sentence('clips', values);
}

function sayProbes(state: FeaturesState, words: Words): string {
  const { backdrop, reading, guess } = state;
  const about = words.sentence('trainings', { seeds: recorded.seeds.length, clips: recorded.clips });
  if (!isOpen(state)) return [words.sentence('covered'), about].join(' ');
  const best = winner(backdrop, reading);
  const judged = guess === '' ? [] : [words.sentence(guess === best ? 'guessRight' : 'guessWrong')];
  const means = lines.map((line) => [
    `${line.model}${line.tuned ? '' : 'Untuned'}`,
    meanOf(rowOf(backdrop, line), reading).toFixed(2),
  ]);
  const values = Object.fromEntries(means) as Record<string, string>;
  return [...judged, words.sentence(`best.${best}`), words.sentence('means', values), about].join(' ');
}
