/** From checkpoints to what ships: the weights as scripts, and what the parity test compares `run.ts` with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Parameters, Shapes } from '../../parameters.ts';
import { decodeWeights, encodeWeights, toScript } from '../../weights.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import { play, samplePaddleStart, type PaddleState, type Push } from '../../../world/paddle.ts';
import { randomFrom } from '../../../kit/random.ts';
import { config, memoryWeights, visionWeights } from '../config.ts';
import { memoryShapes, visionShapes } from '../parameters.ts';
import { toPixels } from '../pixels.ts';
import { init } from '@jax-js/jax';
import { toArray, toDevice } from '../../training/device.ts';
import { createEngine } from './engine.ts';
import { trained, type Part } from './loop.ts';
import { draw } from './network.ts';

const { pixels, code, memory } = config;

/** What jax-js computes on the shipped weights for a few frames of a game; arrays are float32 in base64. */
export interface Fixture {
  readonly checksums: Readonly<Record<Part, string>>;
  /** Chooses the start of the game. */
  readonly seed: number;
  readonly pushed: readonly Push[];
  /** Mean and log variance of the code of each frame, and the frame that is drawn from the mean. */
  readonly mean: string;
  readonly logVariance: string;
  readonly drawn: string;
  /** The memory after each frame and push, and what it foresees. */
  readonly kept: readonly string[];
  readonly forecasts: readonly Readonly<Record<'shift' | 'logDeviation' | 'logWeight' | 'lost', string>>[];
}

/** The name under which a part ships, and its shapes. */
const parts: Readonly<Record<Part, { readonly name: string; readonly shapes: () => Shapes }>> = {
  vision: { name: visionWeights, shapes: visionShapes },
  memory: { name: memoryWeights, shapes: memoryShapes },
};

/** Weights as the reader gets them: eight bits a number. Throws Error while the part is not trained. */
export function asShipped(folder: string, seed: number, part: Part): { parameters: Parameters; checksum: string } {
  const found = trained(folder, seed, part);
  if (!found) throw new Error(`${part} of seed ${seed} is not trained yet in ${folder}`);
  const shapes = parts[part].shapes();
  const shipped = encodeWeights(found.parameters, shapes);
  return { parameters: decodeWeights(shipped, shapes), checksum: shipped.checksum };
}

/** Writes the scripts and the fixture; says what it wrote. */
export async function ship(folder: string, seed: number, scripts: URL, fixture: URL): Promise<readonly string[]> {
  mkdirSync(scripts, { recursive: true });
  const said = (Object.keys(parts) as Part[]).map((part) => {
    const { name, shapes } = parts[part];
    const shipped = encodeWeights(asShipped(folder, seed, part).parameters, shapes());
    writeFileSync(new URL(`${part}.js`, scripts), toScript(name, shipped));
    return `${name}: ${shipped.base64.length} letters, checksum ${shipped.checksum}`;
  });
  writeFileSync(fixture, `${JSON.stringify(await makeFixture(folder, seed), null, 2)}\n`);
  return said;
}

/** A game of `pushed` pushes from a start. */
export function fixtureGame(seed: number, pushed: readonly Push[]): readonly PaddleState[] {
  const states = [samplePaddleStart(randomFrom(seed))];
  for (const push of pushed) states.push(play(states.at(-1) as PaddleState, push));
  return states;
}

async function makeFixture(folder: string, seed: number): Promise<Fixture> {
  const vision = asShipped(folder, seed, 'vision');
  const mind = asShipped(folder, seed, 'memory');
  const pushed: readonly Push[] = [0, 1, 1, -1, 0, -1, -1, 1];
  const game = fixtureGame(4, pushed);
  const frames = new Float32Array(game.length * pixels);
  game.forEach((state, at) => toPixels(renderPaddle(state), frames.subarray(at * pixels, (at + 1) * pixels)));
  await init('wasm');
  const engine = await createEngine(vision.parameters, mind.parameters);
  const { mean, logVariance } = await engine.encode(frames);
  const drawn = await draw(
    toDevice(vision.parameters, visionShapes()),
    toArray(mean.slice(), [game.length, code]),
  ).data();
  const kept: Float32Array[] = [];
  const forecasts: Fixture['forecasts'][number][] = [];
  let now = new Float32Array(memory);
  for (const [at, push] of pushed.entries()) {
    now = (await engine.remember(now, mean.slice(at * code, (at + 1) * code), [push])).slice();
    kept.push(now);
    const { shift, logDeviation, logWeight, lost } = await engine.foresee(now);
    forecasts.push({
      shift: toText(shift),
      logDeviation: toText(logDeviation),
      logWeight: toText(logWeight),
      lost: toText(lost),
    });
  }
  return {
    checksums: { vision: vision.checksum, memory: mind.checksum },
    seed: 4,
    pushed,
    mean: toText(mean),
    logVariance: toText(logVariance),
    drawn: toText(drawn as Float32Array),
    kept: kept.map(toText),
    forecasts,
  };
}

function toText({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
