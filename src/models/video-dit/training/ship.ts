/** From checkpoints to what ships: the weights as scripts, and what the parity test compares `run.ts` with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { init, jit, numpy as np } from '@jax-js/jax';
import { promptLength, renderClip } from '../../../world/clip.ts';
import { coverClip } from '../../../world/cover.ts';
import { config, ladder, sizesOf, type Rung } from '../config.ts';
import { levelFeatures, levelGrid } from '../level.ts';
import type { Parameters } from '../parameters.ts';
import { toTokens } from '../patches.ts';
import { pureNoise } from '../sampler.ts';
import { decodeWeights, encodeWeights, toScript } from '../weights.ts';
import { readCheckpoint } from './checkpoint.ts';
import { toArray, toDevice } from './device.ts';
import { rungFile } from './loop.ts';
import { forward, type Arrays, type Inputs } from './network.ts';

const { tokens, tokenValues, slotTokens } = sizesOf(config);
const run = jit(forward);

/** What jax-js computes on the shipped weights; arrays are float32 in base64. */
export interface Fixture {
  readonly rung: string;
  /** Checksum of the weights that it was computed with. */
  readonly checksum: string;
  /** Chooses the noise of both parts. */
  readonly seed: number;
  /** One pass, prompted with the cover's clip and not, at a noise level: embedding, each block, output. */
  readonly passes: readonly {
    readonly isPrompted: boolean;
    readonly noiseLevel: number;
    readonly stream: readonly string[];
    readonly output: string;
  }[];
  /** The clip sampled in `config.samplerSteps` steps from the prompt. */
  readonly sampled: string;
}

/** Writes the script of every rung that has been reached, and the fixture of the highest. Says what it wrote. */
export async function ship(folder: string, seed: number, scripts: URL, fixture: URL): Promise<readonly string[]> {
  const said: string[] = [];
  let highest: readonly [Rung, Parameters, string] | undefined;
  mkdirSync(scripts, { recursive: true });
  for (const rung of Object.keys(ladder) as Rung[]) {
    const file = rungFile(folder, seed, rung);
    if (!existsSync(file)) continue;
    const [average] = readCheckpoint(file, 1).parts;
    const shipped = encodeWeights(average as Parameters);
    writeFileSync(new URL(`${rung}.js`, scripts), toScript(`video-dit/${rung}`, shipped));
    highest = [rung, decodeWeights(shipped), shipped.checksum];
    said.push(`${rung}: ${shipped.base64.length} letters, checksum ${shipped.checksum}`);
  }
  if (!highest) return [`no checkpoint of seed ${seed} in ${folder}`];
  mkdirSync(new URL('.', fixture), { recursive: true });
  writeFileSync(fixture, `${JSON.stringify(await makeFixture(...highest), null, 2)}\n`);
  return [...said, `fixture of ${highest[0]}`];
}

async function makeFixture(rung: Rung, parameters: Parameters, checksum: string): Promise<Fixture> {
  await init('wasm');
  const weights = toDevice(parameters);
  const seed = 4;
  const prompt = toTokens(renderClip(coverClip.slice(0, promptLength)));
  const passes: Fixture['passes'][number][] = [];
  for (const [isPrompted, noiseLevel] of [
    [true, 0.7],
    [false, 0.25],
  ] as const) {
    const noisy = pureNoise(seed);
    if (isPrompted) noisy.set(prompt);
    const { stream, output } = await pass(weights, noisy, noiseLevel, isPrompted);
    passes.push({ isPrompted, noiseLevel, stream: stream.map(toText), output: toText(output) });
  }
  return { rung, checksum, seed, passes, sampled: toText(await sampleWith(weights, seed, prompt)) };
}

/** The sampler once more, without a line of `sampler.ts` or `run.ts`. */
async function sampleWith(weights: Arrays, seed: number, prompt: Float32Array): Promise<Float32Array> {
  const z = pureNoise(seed);
  z.set(prompt);
  const levels = levelGrid();
  for (let step = 1; step < levels.length; step++) {
    const [from, to] = levels.slice(step - 1, step + 1) as [number, number];
    const { output } = await pass(weights, z, from, true);
    for (let i = prompt.length; i < z.length; i++) {
      const velocity = ((z[i] as number) - (output[i] as number)) / from;
      z[i] = (z[i] as number) + (to - from) * velocity;
    }
  }
  return z;
}

async function pass(weights: Arrays, noisy: Float32Array, noiseLevel: number, isPrompted: boolean) {
  const isPrompt = new Float32Array(tokens);
  if (isPrompted) isPrompt.fill(1, 0, slotTokens);
  const features = new Float32Array(config.levelFeatures);
  levelFeatures(noiseLevel, features);
  const inputs: Inputs = {
    noisy: toArray(noisy, [1, tokens, tokenValues]),
    isPrompt: toArray(isPrompt, [1, tokens, 1]),
    features: toArray(features, [1, config.levelFeatures]),
  };
  const kept = Object.fromEntries(Object.entries(weights).map(([name, array]) => [name, array.ref]));
  const { stream, output } = run(kept, inputs);
  const host = async (array: np.Array): Promise<Float32Array> => (await array.data()) as Float32Array;
  return { stream: await Promise.all(stream.map(host)), output: await host(output) };
}

function toText({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
