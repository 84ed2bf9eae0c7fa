/** The dream of one game, and where it was left, so that the next frame costs one step. */
import type { Run } from '../../kit/figure.ts';
import { memoryWeights, visionWeights } from '../../models/dream/config.ts';
import { startDrive, type Drive } from '../../models/dream/drive.ts';
import { memoryShapes, visionShapes } from '../../models/dream/parameters.ts';
import { createMemory, createVision, type Memory, type Vision } from '../../models/dream/run.ts';
import { decodeWeights, type ShippedWeights } from '../../models/weights.ts';
import { packFilm } from '../../world/packed.ts';
import type { Push } from '../../world/paddle.ts';
import { ballIn, startOf } from './games.ts';
import type { Dreamed, DreamRequest, Piece } from './state.ts';

interface Models {
  readonly checksums: string;
  readonly vision: Vision;
  readonly memory: Memory;
}

let models: Models | undefined;
let left: Left | undefined;

/** A drive as far as it has come. */
interface Left {
  readonly of: string;
  readonly drive: Drive;
  readonly pushes: readonly Push[];
}

/** Frames between two pauses. */
const pause = 8;

export const run: Run<DreamRequest, Piece> = function* (request, data) {
  const { game, seed, temperature, pushes, have } = request;
  const { vision, memory, checksums } = modelsFrom(data);
  const of = `${checksums} ${game} ${temperature}`;
  const before = left && goesOn(left, of, pushes, have) ? left : undefined;
  left = undefined; // a job that is cut short leaves nothing to go on from
  const drive = before?.drive ?? startDrive({ vision, memory, start: startOf(seed), temperature, seed });
  const frames: Dreamed[] = before ? [] : [shown(drive)];
  for (let at = before?.pushes.length ?? 0; at < pushes.length && !drive.isLost(); at++) {
    drive.push(pushes[at] as Push);
    frames.push(shown(drive));
    if (at % pause === pause - 1) yield undefined;
  }
  left = { of, drive, pushes };
  yield { from: before ? before.pushes.length + 1 : 0, frames };
};

/** Whether a drive that was left is the beginning of what is asked for, and whoever asks has its frames. */
function goesOn(before: Left, of: string, pushes: readonly Push[], have: number): boolean {
  return before.of === of && before.pushes.length < have && before.pushes.every((push, at) => push === pushes[at]);
}

function shown(drive: Drive): Dreamed {
  const frame = drive.frame();
  return { film: packFilm([frame]), ball: ballIn(frame), isLost: drive.isLost() };
}

/** Decoded once. Throws DataError where the weights are damaged. */
function modelsFrom(data: Parameters<typeof run>[1]): Models {
  const [seen, remembered] = [data[visionWeights], data[memoryWeights]] as [ShippedWeights, ShippedWeights];
  const checksums = seen.checksum + remembered.checksum;
  if (models?.checksums !== checksums) {
    const vision = createVision(decodeWeights(seen, visionShapes()));
    const memory = createMemory(decodeWeights(remembered, memoryShapes()));
    models = { checksums, vision, memory };
  }
  return models;
}
