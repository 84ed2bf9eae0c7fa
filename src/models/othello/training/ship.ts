/** From a checkpoint to what ships: the weights as a script, and what the parity test compares `run.ts` with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { init, jit, tree } from '@jax-js/jax';
import { randomFrom } from '../../../kit/random.ts';
import type { Parameters } from '../../parameters.ts';
import { readCheckpoint } from '../../training/checkpoint.ts';
import { toArray, toDevice } from '../../training/device.ts';
import { decodeWeights, encodeWeights, toScript } from '../../weights.ts';
import { beginning, config, weightsName } from '../config.ts';
import { randomGame } from '../games.ts';
import { parameterShapes } from '../parameters.ts';
import { trainedFile } from './loop.ts';
import { forward } from './network.ts';

/** What jax-js computes on the shipped weights for one game; arrays are float32 in base64. */
export interface Fixture {
  /** Checksum of the weights that it was computed with. */
  readonly checksum: string;
  /** Chooses the game: see `randomGame`. */
  readonly seed: number;
  /** [tokens × width] after the embedding and after each block. */
  readonly stream: readonly string[];
  /** [tokens × outputs]: log odds of the next move. */
  readonly output: string;
}

/** Writes the script and the fixture. Says what it wrote. */
export async function ship(folder: string, seed: number, script: URL, fixture: URL): Promise<readonly string[]> {
  const file = trainedFile(folder, seed);
  if (!existsSync(file)) return [`no trained checkpoint of seed ${seed} in ${folder}`];
  const shapes = parameterShapes();
  const [average] = readCheckpoint(file, shapes, 1).parts;
  const shipped = encodeWeights(average as Parameters, shapes);
  mkdirSync(new URL('.', script), { recursive: true });
  writeFileSync(script, toScript(weightsName, shipped));
  const made = await makeFixture(decodeWeights(shipped, shapes), shipped.checksum);
  writeFileSync(fixture, `${JSON.stringify(made, null, 2)}\n`);
  return [`${shipped.base64.length} letters, checksum ${shipped.checksum}`, 'fixture of one game'];
}

async function makeFixture(parameters: Parameters, checksum: string): Promise<Fixture> {
  await init('wasm');
  const seed = 7;
  const moves = randomGame(randomFrom(seed));
  const { tokens, vocabulary } = config;
  const read = new Float32Array(tokens * vocabulary);
  [beginning, ...moves].slice(0, tokens).forEach((token, at) => (read[at * vocabulary + token] = 1));
  const weights = toDevice(parameters, parameterShapes());
  const { stream, output } = jit(forward)(tree.ref(weights), toArray(read, [1, tokens, vocabulary]));
  const texts = await Promise.all(
    [...stream, output].map(async (array) => toText((await array.data()) as Float32Array)),
  );
  return { checksum, seed, stream: texts.slice(0, -1), output: texts.at(-1) ?? '' };
}

function toText({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
