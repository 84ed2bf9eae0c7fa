import type { Words } from '../../kit/words.ts';
import { legalMoves } from '../../models/othello/rules.ts';
import { percent } from './draw.ts';
import { nameOf } from './layout.ts';
import { boardNow, followedNow, likeliest, onLegal, score } from './reading.ts';
import { cases, controls, games, illegalTop, illegalTouching, rowsByLayer, seeds, wrong } from './recorded.ts';
import { isOccupied, isOver, madeNow, positionOf, type OthelloState } from './state.ts';

/** The game, what is read, what follows from the flip; then what many games say of it. */
export function say(state: OthelloState, words: Words): string {
  const parts = isOver(state) ? [over(state, words)] : [game(state, words), board(state, words), flip(state, words)];
  return [...parts, measured(state, words)].filter((part) => part !== '').join(' ');
}

function over(state: OthelloState, words: Words): string {
  return words.sentence('over', { ...score(state) });
}

function game(state: OthelloState, words: Words): string {
  const position = positionOf(state);
  const legal = legalMoves(position);
  const values = { moves: state.moves.length, mover: words.label(`name.${position.mover}`), legal: legal.length };
  const made = madeNow(state);
  if (!made) return words.sentence('waiting', values);
  const top = likeliest(made.chances, 1)[0] ?? 0;
  const told = words.sentence(legal.includes(top) ? 'game' : 'gameIllegal', {
    ...values,
    percent: percent(onLegal(state, made.chances)),
    top: nameOf(top),
    chance: percent(made.chances[top] ?? 0),
  });
  const refused = state.refused;
  return refused === undefined ? told : `${told} ${words.sentence('refused', { cell: nameOf(refused) })}`;
}

function board(state: OthelloState, words: Words): string {
  if (state.answer === 'covered') return words.sentence(state.guess === 'none' ? 'cover' : 'guessed');
  const said = boardNow(state);
  if (!said) return '';
  const { wrong: misread, colors, turned, turnedRight } = said;
  const values = { right: colors.length - misread.length, of: colors.length, turned, turnedRight, layer: state.layer };
  return words.sentence(`read.${state.read}`, values);
}

function flip(state: OthelloState, words: Words): string {
  const cell = nameOf(state.cell);
  if (!isOccupied(state, state.cell)) return words.sentence('noDisc', { cell });
  const followed = followedNow(state);
  const made = madeNow(state);
  if (!followed || !made?.edited) return '';
  const { gained, lost, onGained, onLost, legal, right } = followed;
  if (legal.length === 0) return words.sentence('noMoves', { cell });
  if (gained.length + lost.length === 0) return words.sentence('noChange', { cell });
  return words.sentence(`edit.${state.edit}`, {
    cell,
    layer: state.layer,
    gained: gained.length,
    lost: lost.length,
    gainedBefore: percent(onGained[0]),
    gainedAfter: percent(onGained[1]),
    lostBefore: percent(onLost[0]),
    lostAfter: percent(onLost[1]),
    before: right[0],
    after: right[1],
    of: legal.length,
    length: percent(made.edited.length),
  });
}

function measured({ answer, guess }: OthelloState, words: Words): string {
  if (answer === 'covered') return '';
  const best = rowsByLayer.reduce((a, b) => (b.mover.flipped > a.mover.flipped ? b : a));
  const one = (value: number): string => (100 * value).toFixed(1);
  const values = {
    seeds,
    games,
    cases,
    illegal: one(illegalTop),
    touching: percent(illegalTouching),
    read: one(best.mover.all),
    turned: one(best.mover.flipped),
    placed: one(controls.placed.mover.all),
    placedTurned: one(controls.placed.mover.flipped),
    none: wrong.none.toFixed(2),
    flip: wrong.flip.toFixed(2),
    floor: wrong.floor.toFixed(2),
  };
  const found = words.sentence('measured', values);
  return guess === 'none' || answer === 'shown' ? found : `${words.sentence(`guess.${guess}`)} ${found}`;
}
