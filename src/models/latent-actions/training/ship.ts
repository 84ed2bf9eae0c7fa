/** From checkpoints to what ships: the weights as scripts, and what the parity test compares `run.ts` with. */
import { init } from '@jax-js/jax';
import { mkdirSync, writeFileSync } from 'node:fs';
import { renderPaddle } from '../../../world/paddle-film.ts';
import type { PaddleState, Push } from '../../../world/paddle.ts';
import { toPixels } from '../../dream/pixels.ts';
import { createVision, withChoices } from '../../dream/run.ts';
import { foresee, remember } from '../../dream/training/network.ts';
import { fixtureGame } from '../../dream/training/ship.ts';
import type { Parameters, Shapes } from '../../parameters.ts';
import { toArray, toDevice } from '../../training/device.ts';
import type { Learned } from '../../training/sitting.ts';
import { decodeWeights, encodeWeights, toScript, type ShippedWeights } from '../../weights.ts';
import { config, dynamicsWeights, readerWeights } from '../config.ts';
import { dynamicsShapes, readerShapes } from '../parameters.ts';
import { patchValues, places, toPatches } from '../patches.ts';
import { shippedVision, trainedDynamics, trainedReader } from './loop.ts';
import { say } from './network.ts';
import type { VariantName } from './recipe.ts';

export type Part = 'reader' | 'dynamics';

/** The name under which a part ships, and its shapes. */
const parts: Readonly<Record<Part, { readonly name: string; readonly shapes: () => Shapes }>> = {
  reader: { name: readerWeights, shapes: readerShapes },
  dynamics: { name: dynamicsWeights, shapes: dynamicsShapes },
};

/** What jax-js computes on the shipped weights for a few frames of a game; arrays are float32 in base64. */
export interface Fixture {
  readonly checksums: Readonly<Record<Part | 'vision', string>>;
  /** Chooses the start of the game. */
  readonly seed: number;
  readonly pushed: readonly Push[];
  /** What the reader says of each pair of frames. */
  readonly said: string;
  /** Codes that are pressed, the memory after each, and what it then foresees. */
  readonly pressed: readonly number[];
  readonly kept: readonly string[];
  readonly forecasts: readonly Readonly<Record<'shift' | 'logDeviation' | 'logWeight' | 'lost', string>>[];
}

export interface Shipped {
  readonly parameters: Parameters;
  readonly weights: ShippedWeights;
}

function asShipped(found: Learned | undefined, shapes: Shapes, what: string): Shipped {
  if (!found) throw new Error(`${what} is not trained yet`);
  const weights = encodeWeights(found.parameters, shapes);
  return { parameters: decodeWeights(weights, shapes), weights };
}

/** The reader of a variant as a page would get it: eight bits a number. Throws Error while it is not trained. */
export function readerAsShipped(folder: string, seed: number, variant: VariantName): Shipped {
  return asShipped(trainedReader(folder, seed, variant), readerShapes(), `${variant} reader of seed ${seed}`);
}

/** The dynamics as a page gets them: eight bits a number. Throws Error while they are not trained. */
export function dynamicsAsShipped(folder: string, seed: number): Shipped {
  return asShipped(trainedDynamics(folder, seed), dynamicsShapes(), `dynamics of seed ${seed}`);
}

/** Writes the scripts and the fixture; says what it wrote. */
export async function ship(folder: string, seed: number, scripts: URL, fixture: URL): Promise<readonly string[]> {
  mkdirSync(scripts, { recursive: true });
  const made = { reader: readerAsShipped(folder, seed, 'fresh'), dynamics: dynamicsAsShipped(folder, seed) };
  const said = (Object.keys(parts) as Part[]).map((part) => {
    const { weights } = made[part];
    writeFileSync(new URL(`${part}.js`, scripts), toScript(parts[part].name, weights));
    return `${parts[part].name}: ${weights.base64.length} letters, checksum ${weights.checksum}`;
  });
  writeFileSync(fixture, `${JSON.stringify(await makeFixture(made), null, 2)}\n`);
  return said;
}

async function makeFixture({ reader, dynamics }: Readonly<Record<Part, Shipped>>): Promise<Fixture> {
  await init('wasm');
  const pushed: readonly Push[] = [0, 1, 1, -1, 0, -1, -1, 1];
  const frames = fixtureGame(4, pushed).map((state: PaddleState) => toPixels(renderPaddle(state)));
  const patches = new Float32Array(pushed.length * places * patchValues);
  pushed.forEach((_, at) => {
    const into = patches.subarray(at * places * patchValues, (at + 1) * places * patchValues);
    toPatches(frames[at] as Float32Array, frames[at + 1] as Float32Array, into);
  });
  const words = say(
    toDevice(reader.parameters, readerShapes()),
    toArray(patches, [pushed.length * places, patchValues]),
  );
  const vision = shippedVision();
  const { mean } = createVision(vision.parameters).encode(Float32Array.from(frames.flatMap((frame) => [...frame])));
  const pressed = pushed.map((_, at) => at % config.actions);
  const p = toDevice(dynamics.parameters, dynamicsShapes());
  const { code, memory } = config.dynamics;
  const kept: string[] = [];
  const forecasts: Fixture['forecasts'][number][] = [];
  let now = new Float32Array(memory);
  for (const [at, choice] of pressed.entries()) {
    const seen = withChoices(mean.subarray(at * code, (at + 1) * code), [choice], 1, config.actions);
    const next = remember(p, toArray(now, [1, memory]), toArray(seen, [1, seen.length]));
    now = Float32Array.from((await next.data()) as Float32Array);
    kept.push(toText(now));
    const forecast = foresee(p, toArray(now, [1, memory]));
    const entries = Object.entries(forecast).map(async ([name, array]) => [name, toText((await array.data()) as Float32Array)]); // prettier-ignore
    forecasts.push(Object.fromEntries(await Promise.all(entries)) as Fixture['forecasts'][number]);
  }
  const checksums = {
    vision: vision.checksum,
    reader: reader.weights.checksum,
    dynamics: dynamics.weights.checksum,
  };
  return { checksums, seed: 4, pushed, said: toText((await words.data()) as Float32Array), pressed, kept, forecasts };
}

function toText({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
