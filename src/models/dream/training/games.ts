/** Many games at once, in the dream or in the Box, until the ball is lost: what a controller is judged by. */
import { randomFrom, type Random } from '../../../kit/random.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import { isLost, play, type PaddleState, type Push } from '../../../world/paddle.ts';
import { longestGame, type Player } from '../../../world/players.ts';
import { config } from '../config.ts';
import { pushOf } from '../controller.ts';
import { controllerSize } from '../parameters.ts';
import { toPixels } from '../pixels.ts';
import { sampleCode, sampleNext, type Next } from '../sampling.ts';
import type { Engine } from './engine.ts';

const { code, memory: memoryLength, pixels } = config;

/** Games that are still going on; `game` says which one a row is. */
export interface Going {
  readonly game: readonly number[];
  /** [rows × code] */
  readonly codes: Float32Array;
  /** [rows × memory] */
  readonly kept: Float32Array;
}

/** A push for each row. */
export type Act = (going: Going) => readonly Push[];

/** Where games are played. */
export interface Venue {
  /** Codes of the first frames [games × code]. */
  readonly begin: Float32Array;
  /** What follows in each game. @param kept the memory after the push. */
  follow(going: Going, kept: Float32Array, pushed: readonly Push[]): Promise<readonly Next[]>;
}

/** M alone: each game goes on as it foresees, at a temperature κ. @param seed of the chance in the dream. */
export function inDream(engine: Engine, begin: Float32Array, temperature: number, seed: number): Venue {
  const chance = chanceOf(begin.length / code, seed);
  return {
    begin,
    async follow({ game, codes }, kept) {
      const forecast = await engine.foresee(kept);
      return game.map((index, row) => {
        const now = codes.subarray(row * code, (row + 1) * code);
        return sampleNext(forecast, row, now, temperature, chance[index] as Random);
      });
    },
  };
}

/** The Box itself, seen through V. @param seed of the codes that are drawn. */
export async function inBox(engine: Engine, starts: readonly PaddleState[], seed: number): Promise<Venue> {
  const states = [...starts];
  const chance = chanceOf(starts.length, seed);
  const look = async (games: readonly number[]): Promise<readonly Float32Array[]> => {
    const encoded = await engine.encode(filmOf(games.map((game) => states[game] as PaddleState)));
    return games.map((game, row) => sampleCode(encoded, row, chance[game] as Random));
  };
  const begin = new Float32Array(starts.length * code);
  const first = await look(starts.map((_, game) => game));
  first.forEach((values, game) => begin.set(values, game * code));
  return {
    begin,
    async follow({ game }, _, pushed) {
      game.forEach((index, row) => (states[index] = play(states[index] as PaddleState, pushed[row] as Push)));
      const codes = await look(game);
      return codes.map((values, row) => ({ code: values, isLost: isLost(states[game[row] as number] as PaddleState) }));
    },
  };
}

/** Frames that each game lasts, at most `longest`. */
export async function playAll(
  venue: Venue,
  engine: Engine,
  act: Act,
  longest: number = longestGame,
): Promise<Int32Array> {
  const games = venue.begin.length / code;
  const lasted = new Int32Array(games).fill(longest);
  let going: Going = {
    game: Array.from({ length: games }, (_, game) => game),
    codes: venue.begin,
    kept: new Float32Array(games * memoryLength),
  };
  for (let frame = 1; frame <= longest && going.game.length > 0; frame++) {
    const pushed = act(going);
    const kept = await engine.remember(going.kept, going.codes, pushed);
    const next = await venue.follow(going, kept, pushed);
    next.forEach(({ isLost: over }, row) => {
      if (over) lasted[going.game[row] as number] = frame;
    });
    going = goingOn(going.game, kept, next);
  }
  return lasted;
}

/** Controllers play games, the first of them the first `games` of them, and so on. Throws RangeError for a wrong size. */
export function controlled(controllers: readonly ArrayLike<number>[], games: number): Act {
  const odd = controllers.find(({ length }) => length !== controllerSize);
  if (odd) throw new RangeError(`controlled: ${odd.length} numbers are not a controller`);
  return ({ game, codes, kept }) =>
    game.map((index, row) => pushOf(controllers[Math.floor(index / games)] as ArrayLike<number>, codes, kept, row));
}

/** A player who sees nothing of the game, for each of them: the same in the dream as in the Box. */
export function blindly(playerOf: (game: number) => Player): Act {
  const players = new Map<number, Player>();
  return ({ game }) =>
    game.map((index) => {
      const player = players.get(index) ?? playerOf(index);
      players.set(index, player);
      return player(unseen);
    });
}

/** A state that means nothing: who does not look at it may be handed any. */
const unseen: PaddleState = {
  ball: { x: 12, y: 12, vx: 0, vy: 0 },
  depth: 'behind',
  paddle: 12,
  catches: 0,
  chance: 0,
};

function goingOn(game: readonly number[], kept: Float32Array, next: readonly Next[]): Going {
  const rows = game.map((_, row) => row).filter((row) => !next[row]?.isLost);
  const codes = new Float32Array(rows.length * code);
  const memories = new Float32Array(rows.length * memoryLength);
  rows.forEach((row, at) => {
    codes.set((next[row] as Next).code, at * code);
    memories.set(kept.subarray(row * memoryLength, (row + 1) * memoryLength), at * memoryLength);
  });
  return { game: rows.map((row) => game[row] as number), codes, kept: memories };
}

/** A stream of chance for each game, so that none depends on how long the others last. */
function chanceOf(games: number, seed: number): readonly Random[] {
  const seeds = randomFrom(seed);
  return Array.from({ length: games }, () => randomFrom(seeds.integer(2 ** 32)));
}

function filmOf(states: readonly PaddleState[]): Float32Array {
  const film = new Float32Array(states.length * pixels);
  states.forEach((state, at) => toPixels(renderPaddle(state), film.subarray(at * pixels, (at + 1) * pixels)));
  return film;
}
