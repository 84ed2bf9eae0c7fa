/** From a checkpoint to what ships, and what the parity test compares `run.ts` with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { init } from '@jax-js/jax';
import { decodeWeights, encodeWeights, toScript } from '../../weights.ts';
import type { Parameters } from '../../parameters.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import type { Push } from '../../../world/paddle.ts';
import { toPixels } from '../../dream/pixels.ts';
import { fixtureGame } from '../../dream/training/ship.ts';
import { toArray, toDevice } from '../../training/device.ts';
import { learned } from '../../training/sitting.ts';
import { config, inverseDynamicsWeights, windowLength } from '../config.ts';
import { inverseDynamicsShapes } from '../parameters.ts';
import { fillWindows } from '../windows.ts';
import { oddsOf } from './network.ts';

/** Name of the descent in its folder. */
export const part = 'inverse-dynamics';

/** What jax-js computes on the shipped weights between the frames of a game. */
export interface Fixture {
  readonly checksum: string;
  /** Chooses the start of the game. */
  readonly seed: number;
  readonly pushed: readonly Push[];
  /** [pushed × pushes], float32 in base64. */
  readonly odds: string;
}

/** Weights as the reader gets them: eight bits a number. Throws Error while training is not over. */
export function asShipped(folder: string, seed: number): { parameters: Parameters; checksum: string } {
  const shapes = inverseDynamicsShapes();
  const found = learned(folder, seed, part, shapes);
  if (!found) throw new Error(`inverse dynamics of seed ${seed} is not trained yet in ${folder}`);
  const shipped = encodeWeights(found.parameters, shapes);
  return { parameters: decodeWeights(shipped, shapes), checksum: shipped.checksum };
}

/** Writes the script and the fixture; says what it wrote. */
export async function ship(folder: string, seed: number, scripts: URL, fixture: URL): Promise<string> {
  const { parameters, checksum } = asShipped(folder, seed);
  const shipped = encodeWeights(parameters, inverseDynamicsShapes());
  mkdirSync(scripts, { recursive: true });
  writeFileSync(new URL('weights.js', scripts), toScript(inverseDynamicsWeights, shipped));
  writeFileSync(fixture, `${JSON.stringify(await makeFixture(parameters, checksum), null, 2)}\n`);
  return `${inverseDynamicsWeights}: ${shipped.base64.length} letters, checksum ${checksum}`;
}

async function makeFixture(parameters: Parameters, checksum: string): Promise<Fixture> {
  const seed = 4;
  const pushed: readonly Push[] = [0, 1, 1, -1, 0, -1, -1, 1];
  const frames = fixtureGame(seed, pushed).map((state) => toPixels(renderPaddle(state)));
  const windows = new Float32Array(pushed.length * config.size * windowLength);
  pushed.forEach((_, at) => {
    fillWindows(frames[at] as Float32Array, frames[at + 1] as Float32Array, windows, at * config.size * windowLength);
  });
  await init('wasm');
  const seen = toArray(windows, [pushed.length * config.size, windowLength]);
  const odds = (await oddsOf(toDevice(parameters, inverseDynamicsShapes()), seen).data()) as Float32Array;
  const { buffer, byteOffset, byteLength } = odds;
  return { checksum, seed, pushed, odds: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}
