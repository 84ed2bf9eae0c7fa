/** What happens in games that are played by codes: how far the paddle moves at a press, and whether the ball lasts. */
import { randomFrom } from '../../../src/kit/random.ts';
import { config } from '../../../src/models/latent-actions/config.ts';
import { startGame, type Players } from '../../../src/models/latent-actions/play.ts';
import { shownOf } from '../../../src/models/latent-actions/shown.ts';
import { findBallsInPlay, findPaddle, renderPaddle } from '../../../src/world/paddle-film.ts';
import { paddleRange, play, samplePaddleStart, type PaddleState, type Push } from '../../../src/world/paddle.ts';
import type { Frame } from '../../../src/world/renderer.ts';
import { round, sum, type Table } from './tables.ts';

const { actions } = config;
const games = 300;
const frames = 12;
const testSeed = 0x9e1;
/** A paddle nearer to its end than this may be stopped there, px. */
const margin = 1.5;

/** @param keys of the reader, in films: for each code how often the hand pushed left, not at all, right. */
export function playings(players: Players, keys: Table) {
  const stands = keys.map((row) => (row.indexOf(Math.max(...row)) - 1) as Push);
  const moves = Array.from({ length: actions }, (): number[] => []);
  const [kept, real] = [new Array<number>(frames).fill(0), new Array<number>(frames).fill(0)];
  for (let index = 0; index < games; index++) {
    const random = randomFrom(testSeed + index);
    const start = samplePaddleStart(random);
    const game = startGame(players, start, testSeed + index);
    // The Box beside it, pushed as the codes stand for: after a rebound the two part, but on average they agree.
    let box = shownOf(start).at(-1) as PaddleState;
    let before = findPaddle(game.frame());
    for (let frame = 0; frame < frames; frame++) {
      const code = random.integer(actions);
      game.press(code);
      box = play(box, stands[code] as Push);
      const seen = game.frame();
      const after = findPaddle(seen);
      if (before !== undefined && after !== undefined && isFree(before)) moves[code]?.push(after - before);
      before = after;
      kept[frame] = (kept[frame] as number) + ballIn(seen);
      real[frame] = (real[frame] as number) + ballIn(renderPaddle(box));
    }
  }
  const used = keys.map((row) => sum(row));
  const perCode = moves.map((all, code) => {
    const mean = sum(all) / Math.max(1, all.length);
    const deviation = Math.sqrt(sum(all.map((one) => (one - mean) ** 2)) / Math.max(1, all.length));
    return { code, stands: stands[code] as Push, presses: all.length, mean: round(mean, 2), deviation: round(deviation, 2) }; // prettier-ignore
  });
  const pushing = perCode.filter(({ stands: push }) => push !== 0);
  const weight = sum(pushing.map(({ code }) => used[code] as number));
  return {
    games,
    frames,
    perCode,
    /** Mean way in the direction that a code stands for, px, codes that push weighted by how often films need them. */
    perPress: round(
      sum(pushing.map(({ code, stands: push, mean }) => ((used[code] as number) * push * mean) / weight)),
      2,
    ),
    /** Mass of the heaviest ball in each frame, mean over games, as a share of that in the Box. */
    kept: kept.map((mass, frame) => round(mass / (real[frame] as number), 2)),
  };
}

function isFree(center: number): boolean {
  return center > paddleRange[0] + margin && center < paddleRange[1] - margin;
}

/** In balls; 0 where none is seen. */
function ballIn(frame: Frame): number {
  return findBallsInPlay(frame)[0]?.mass ?? 0;
}
