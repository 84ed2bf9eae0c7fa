/** Why a cold dream flatters: games that go on although no ball has been seen for long. */
import { randomFrom } from '../../../src/kit/random.ts';
import { config } from '../../../src/models/dream/config.ts';
import { toFrame } from '../../../src/models/dream/pixels.ts';
import {
  startsOf,
  venueAt,
  type School,
  type TrainedController,
} from '../../../src/models/dream/training/controllers.ts';
import type { Engine } from '../../../src/models/dream/training/engine.ts';
import { blindly, controlled, playAll, type Act, type Going } from '../../../src/models/dream/training/games.ts';
import { findBallsInPlay } from '../../../src/world/paddle-film.ts';
import { randomPlayer } from '../../../src/world/players.ts';
import { round, temperatures } from './scores.ts';

const games = 128;
const testSeed = 0xb1d;
const marks = [60, 100, 200, 300];
/** Frames without a ball that count as long: in the Box none is hidden for half as many. */
const long = 40;

/** What the watching of every dream shares. */
export const hiding = { games, long, marks } as const;

export async function hiddenBalls(
  engine: Engine,
  controllers: readonly TrainedController[],
  say: (line: string) => void,
) {
  const rows = [];
  const random = () => blindly((game) => randomPlayer(randomFrom(testSeed + game)));
  for (const temperature of temperatures) rows.push(await watch(engine, temperature, 'random', random()));
  for (const { school, weights } of controllers) {
    rows.push(await watch(engine, school, 'trained', controlled([weights], games)));
  }
  for (const row of rows) say(`hidden: ${JSON.stringify(row)}`);
  return rows;
}

/** At each mark the share of games that are still going on, and of these the share without a ball for long. */
async function watch(engine: Engine, where: School, player: string, act: Act) {
  const venue = await venueAt(where, engine, startsOf(testSeed, games), testSeed);
  const unseen = new Int32Array(games);
  const going: number[] = [];
  const hidden: number[] = [];
  let longest = 0;
  let frame = 0;
  const look = async (now: Going): Promise<void> => {
    const film = await engine.draw(now.codes);
    now.game.forEach((game, row) => {
      const pixels = film.subarray(row * config.pixels, (row + 1) * config.pixels);
      const isSeen = findBallsInPlay(toFrame(pixels)).length > 0;
      unseen[game] = isSeen ? 0 : (unseen[game] as number) + 1;
      longest = Math.max(longest, unseen[game]);
    });
    if (!marks.includes(frame)) return;
    going.push(now.game.length);
    hidden.push(now.game.filter((game) => (unseen[game] as number) >= long).length);
  };
  // Players push before each frame: what they see is what is watched.
  await playAll(
    {
      begin: venue.begin,
      async follow(now, kept, pushed) {
        await look(now);
        frame++;
        return venue.follow(now, kept, pushed);
      },
    },
    engine,
    act,
    Math.max(...marks) + 1,
  );
  // Games that were all over before a mark.
  const ended = marks.slice(going.length).map(() => 0);
  going.push(...ended);
  hidden.push(...ended);
  return {
    player,
    where,
    goingOn: going.map((count) => round(count / games, 3)),
    hiddenOfThese: hidden.map((count, at) =>
      (going[at] as number) > 0 ? round(count / (going[at] as number), 3) : null,
    ),
    longestUnseen: longest,
  };
}
