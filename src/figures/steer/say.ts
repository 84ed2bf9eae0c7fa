import type { Words } from '../../kit/words.ts';
import { clips, comparedAt, doseAt, seeds, whatNow, type Spread } from './recorded.ts';
import { sideWays, ways, type Made, type SideWay, type SteerState, type Way } from './state.ts';
import { cameText, movedText, signed } from './text.ts';

/** What the push did to this clip, and what such pushes did to many. */
export function say(state: SteerState, words: Words): string {
  const parts = [state.made ? live(state.made, words) : words.sentence('waiting')];
  if (state.answer === 'covered') parts.push(words.sentence('ask'));
  else parts.push(...guessed(state, words), recorded(state, words));
  if (state.onPage) parts.push(words.sentence('onPage'));
  return parts.join(' ');
}

function live({ order: { push }, plain, steered, shift }: Made, words: Words): string {
  const sides = { before: words.label(`side.${plain.side}`), after: words.label(`side.${steered.side}`) };
  const common = { way: words.label(`way.${push.way}`), ...sides, ...movedText(shift) };
  if (push.aim === 'side') return words.sentence('live.side', { ...common, dose: signed(push.dose, 2) });
  const [x, y] = push.ask;
  const asked = { ...common, askX: signed(x), askY: signed(y) };
  if (shift.shown === 0) return words.sentence('live.lost', asked);
  const turned = steered.side === plain.side ? '' : ` ${words.sentence('live.turned', sides)}`;
  return words.sentence('live.position', asked) + turned;
}

function guessed({ answer, guess, aim }: SteerState, words: Words): readonly string[] {
  if (answer !== 'guessed' || guess === 'none' || aim === 'side') return [];
  return [words.sentence('guessed', { guess: words.label(`guess.${guess}`) })];
}

function recorded(state: SteerState, words: Words): string {
  const what = whatNow(state);
  const isSide = what === 'side';
  const most = comparedAt(what);
  const came = (way: Way | SideWay, dose: number): string => ranged(doseAt(way, what, dose)?.came, isSide);
  const each = (isSide ? sideWays : ways).map((way) =>
    words.sentence('came', { way: words.label(`way.${way}`), less: came(way, -most), more: came(way, most) }),
  );
  return words.sentence(isSide ? 'recorded.side' : 'recorded.position', {
    clips: clips[isSide ? 1 : 0] ?? 0,
    trainings: words.sentence('trainings', { seeds }),
    axis: what,
    less: signed(-most, 0),
    more: signed(most, 0),
    none: isSide ? came('direction', 0) : '',
    each: each.join('; '),
  });
}

/** Mean and range over the trainings. */
function ranged(spread: Spread | undefined, isShare: boolean): string {
  if (!spread) return '–';
  const [mean, low, high] = [spread.mean, spread.low, spread.high].map((value) => cameText(value, isShare));
  return seeds > 1 ? `${mean} (${low} to ${high})` : `${mean}`;
}
