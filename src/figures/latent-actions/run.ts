/** The game of one start, and where it was left, so that the next frame costs one step. */
import type { Run } from '../../kit/figure.ts';
import { visionWeights } from '../../models/dream/config.ts';
import { visionShapes } from '../../models/dream/parameters.ts';
import { createVision } from '../../models/dream/run.ts';
import { dynamicsWeights, readerWeights } from '../../models/latent-actions/config.ts';
import { dynamicsShapes, readerShapes } from '../../models/latent-actions/parameters.ts';
import { startGame, type Game, type Players } from '../../models/latent-actions/play.ts';
import { createDynamics, createReader } from '../../models/latent-actions/run.ts';
import { decodeWeights, type ShippedWeights } from '../../models/weights.ts';
import { packFilm } from '../../world/packed.ts';
import { findPaddle } from '../../world/paddle-film.ts';
import { startOf, type GameRequest, type Piece, type Played } from './state.ts';

let models: { readonly checksums: string; readonly players: Players } | undefined;
let left: Left | undefined;

/** A game as far as it has come. */
interface Left {
  readonly of: string;
  readonly game: Game;
  readonly presses: readonly number[];
}

/** Frames between two pauses. */
const pause = 8;

export const run: Run<GameRequest, Piece> = function* ({ seed, presses, have }, data) {
  const { players, checksums } = modelsFrom(data);
  const of = `${checksums} ${seed}`;
  const before = left && goesOn(left, of, presses, have) ? left : undefined;
  left = undefined; // a job that is cut short leaves nothing to go on from
  const game = before?.game ?? startGame(players, startOf(seed), seed);
  const frames: Played[] = before ? [] : [shown(game)];
  for (let at = before?.presses.length ?? 0; at < presses.length && !game.isLost(); at++) {
    game.press(presses[at] as number);
    frames.push(shown(game));
    if (at % pause === pause - 1) yield undefined;
  }
  left = { of, game, presses };
  yield { from: before ? before.presses.length + 1 : 0, frames };
};

/** Whether a game that was left is the beginning of what is asked for, and whoever asks has its frames. */
function goesOn(before: Left, of: string, presses: readonly number[], have: number): boolean {
  return before.of === of && before.presses.length < have && before.presses.every((press, at) => press === presses[at]);
}

function shown(game: Game): Played {
  const frame = game.frame();
  return { film: packFilm([frame]), paddle: findPaddle(frame), isLost: game.isLost() };
}

/** Decoded once. Throws DataError where the weights are damaged. */
function modelsFrom(data: Parameters<typeof run>[1]): { readonly checksums: string; readonly players: Players } {
  const names = [visionWeights, readerWeights, dynamicsWeights];
  const [seen, read, moved] = names.map((name) => data[name]) as [ShippedWeights, ShippedWeights, ShippedWeights];
  const checksums = seen.checksum + read.checksum + moved.checksum;
  if (models?.checksums !== checksums) {
    const players = {
      vision: createVision(decodeWeights(seen, visionShapes())),
      reader: createReader(decodeWeights(read, readerShapes())),
      dynamics: createDynamics(decodeWeights(moved, dynamicsShapes())),
    };
    models = { checksums, players };
  }
  return models;
}
