/** From a checkpoint to what ships, and what the parity test compares `run.ts` with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { init } from '@jax-js/jax';
import { decodeWeights, encodeWeights, toScript } from '../../weights.ts';
import type { Parameters } from '../../parameters.ts';
import { makeStreams } from '../../dream/training/streams.ts';
import { toDevice } from '../../training/device.ts';
import { learned } from '../../training/sitting.ts';
import { inverseDynamicsWeights } from '../config.ts';
import { inverseDynamicsShapes } from '../parameters.ts';
import { inverseLesson, pairsOf } from './lessons.ts';
import { oddsOf } from './network.ts';
import { stage } from './recipe.ts';

/** Name of the descent in its folder. */
export const part = 'inverse-dynamics';

/** What jax-js computes on the shipped weights; arrays are float32 in base64. */
export interface Fixture {
  readonly checksum: string;
  /** Of the windows of a lesson [pairs · size × windowLength]: the first pairs of it. */
  readonly pairs: number;
  readonly windows: string;
  /** [pairs × pushes] */
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
  await init('wasm');
  const { windows, pushed } = inverseLesson(pairsOf(makeStreams(4, 1, 200)), 4, 0);
  pushed.dispose();
  const pairs = 6;
  const perPair = (windows.shape[0] as number) / stage.batch;
  const few = windows.slice([0, pairs * perPair]);
  const seen = await few.ref.data();
  const odds = await oddsOf(toDevice(parameters, inverseDynamicsShapes()), few).data();
  return { checksum, pairs, windows: toText(seen as Float32Array), odds: toText(odds as Float32Array) };
}

function toText({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
