import type { Words } from '../../kit/words.ts';
import { instructions } from '../../world/juggling.ts';
import { readings, rivalOfTen, robots, seedCount, successOf, taskCount, trusts } from './recorded.ts';
import { isDone, isOpen, lookAt, shownTime, type Look, type Made, type RobotState } from './state.ts';

/** What the robot was told, what it has just imagined and read, how far it has come; and what was recorded. */
export function say(state: RobotState, words: Words): string {
  return [...live(state, words), ...recorded(state, words), ...(state.onPage ? [words.sentence('onPage')] : [])].join(
    ' ',
  );
}

function live(state: RobotState, words: Words): readonly string[] {
  const { made } = state;
  if (!made) return [words.sentence('waiting')];
  const worldTime = shownTime(state);
  const frame = made.frames[worldTime];
  const look = lookAt(made, worldTime);
  const { instruction, trust } = made.order;
  const told = words.sentence('told', { instruction: words.label(`instruction.${instruction}`), trust });
  const steps = { worldTime, done: frame?.stepsDone ?? 0, steps: instructions[instruction].length };
  return [
    told,
    look ? seen(look, words) : words.sentence('watching'),
    words.sentence(frame?.verdict ?? 'going', steps),
    ...(isDone(state) ? [compared(made, words)] : []),
  ];
}

function seen({ at, rate, read, given }: Look, words: Words): string {
  const right = read.filter((push, i) => push === given[i]).length;
  const numbers = { at, right, all: read.length, off: rate.toFixed(1) };
  return words.sentence(rate < 15 ? 'looked' : 'lookedInVain', numbers);
}

/** How often the robot looked in all. */
function compared({ looks, frames }: Made, words: Words): string {
  return words.sentence('looks', { looks: looks.length, frames: frames.length - 1 });
}

function recorded(state: RobotState, words: Words): readonly string[] {
  if (!isOpen(state)) return [words.sentence('covered')];
  const percent = (share: number): number => Math.round(100 * share);
  const [few, many] = [trusts[0] ?? 1, trusts.at(-1) ?? 1];
  const at = (trust: number) =>
    Object.fromEntries(robots.map((robot) => [robot, percent(successOf(robot, trust).mean)]));
  const read = readings();
  return [
    ...judged(state, words),
    words.sentence('recorded', { seeds: seedCount, tasks: taskCount, trust: few, ...at(few) }),
    ...(many > few ? [words.sentence('trusting', { trust: many, ...at(many) })] : []),
    words.sentence('readings', { box: (100 * read.box).toFixed(1), dream: (100 * read.dream).toFixed(1) }),
  ];
}

function judged({ guess }: RobotState, words: Words): readonly string[] {
  if (guess === '') return [];
  const ofTen = rivalOfTen();
  const right = ofTen < 2.5 ? 'few' : ofTen < 7.5 ? 'half' : 'most';
  const said = { guess: words.label(`guess.${guess}`), ofTen: ofTen.toFixed(1) };
  return [words.sentence(guess === right ? 'guessRight' : 'guessWrong', said)];
}
