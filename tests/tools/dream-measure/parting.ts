/** How far the balls of Box and dream part under the same pushes, beside those of two Boxes with other rebounds. */
import { randomFrom } from '../../../src/kit/random.ts';
import { startDrive } from '../../../src/models/dream/drive.ts';
import { createMemory, createVision } from '../../../src/models/dream/run.ts';
import type { Parameters } from '../../../src/models/parameters.ts';
import { promptLength } from '../../../src/world/clip.ts';
import { findBallsInPlay, findPaddle, renderPaddle } from '../../../src/world/paddle-film.ts';
import { isLost, play, samplePaddleStart, type PaddleState, type Push } from '../../../src/world/paddle.ts';
import { knowsTheBall } from '../../../src/world/players.ts';
import type { Frame } from '../../../src/world/renderer.ts';
import { round, temperatures } from './scores.ts';

const starts = 200;
/** Frames after the last that the dream is shown. */
const marks = [1, 5, 10, 15, 20, 30];
const frames = promptLength - 1 + Math.max(...marks);
const enough = 0.6;

/** What the partings of every dream share. */
export const parting = { starts, shown: promptLength, marks } as const;

interface Errors {
  readonly sum: number[];
  readonly count: number[];
}

/** The Box of a game with its pushes, which come from one who knows the ball, so that there are rebounds. */
function gameOf(seed: number): { start: PaddleState; pushes: readonly Push[]; box: readonly PaddleState[] } {
  const start = samplePaddleStart(randomFrom(seed));
  const pushes: Push[] = [];
  const box = [start];
  while (box.length <= frames) {
    const last = box.at(-1) as PaddleState;
    const push = knowsTheBall(last);
    pushes.push(push);
    box.push(play(last, push));
  }
  return { start, pushes, box };
}

const allGames = () => Array.from({ length: starts }, (_, i) => gameOf(0xa000 + i));

export function partings(seen: Parameters, remembered: Parameters, say: (line: string) => void) {
  const [vision, memory] = [createVision(seen), createMemory(remembered)];
  const games = allGames();
  return temperatures.map((temperature) => {
    const films = games.map(({ start, pushes }, i) => {
      const drive = startDrive({ vision, memory, start, temperature, seed: i });
      return [drive.frame(), ...pushes.map((push) => (drive.push(push), drive.frame()))];
    });
    const row = { temperature, ...compare(films, games) };
    say(`parting at ${temperature}: before the first rebound ${JSON.stringify(row.before)}`);
    return row;
  });
}

/** Two Boxes under the same pushes, with other rebounds. */
export function twins() {
  const games = allGames();
  const films = games.map(({ start, pushes }) => {
    let state: PaddleState = { ...start, chance: (start.chance ^ 0x5bd1e995) >>> 0 };
    return [renderPaddle(state), ...pushes.map((push) => renderPaddle((state = play(state, push))))];
  });
  return compare(films, games);
}

/** Mean distance of the balls, px, at each mark: where both are seen; and only while chance has not come in. */
function compare(films: readonly (readonly Frame[])[], games: readonly { readonly box: readonly PaddleState[] }[]) {
  const [all, before]: [Errors, Errors] = [empty(), empty()];
  let paddle = 0;
  games.forEach(({ box }, game) => {
    const film = films[game] as readonly Frame[];
    marks.forEach((mark, at) => {
      const frame = promptLength - 1 + mark;
      const state = box[frame] as PaddleState;
      const [one, other] = [ballIn(renderPaddle(state)), ballIn(film[frame] as Frame)];
      if (!one || !other || isLost(state)) return;
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      add(all, at, distance);
      if (state.catches === 0) add(before, at, distance);
    });
    const end = film[frames] as Frame;
    paddle += Math.abs((findPaddle(end) ?? 0) - (box[frames] as PaddleState).paddle) / games.length;
  });
  return { all: means(all), before: means(before), count: before.count, paddleAtEnd: round(paddle, 2) };
}

function ballIn(frame: Frame) {
  return findBallsInPlay(frame).find(({ mass }) => mass >= enough);
}

function empty(): Errors {
  return { sum: marks.map(() => 0), count: marks.map(() => 0) };
}

function add({ sum, count }: Errors, at: number, distance: number): void {
  sum[at] = (sum[at] as number) + distance;
  count[at] = (count[at] as number) + 1;
}

/** null where fewer than ten games could be compared. */
function means({ sum, count }: Errors): readonly (number | null)[] {
  return sum.map((total, at) => ((count[at] as number) < 10 ? null : round(total / (count[at] as number), 2)));
}
