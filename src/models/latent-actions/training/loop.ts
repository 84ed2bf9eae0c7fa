/** The order of training: each variant of the reader in its phases, then the dynamics on the codes of the first. */
import { randomFrom } from '../../../kit/random.ts';
import { visionWeights } from '../../dream/config.ts';
import { visionShapes } from '../../dream/parameters.ts';
import { createVision } from '../../dream/run.ts';
import { initialParameters } from '../../dream/training/initial.ts';
import { encodeStream, memoryLesson } from '../../dream/training/lessons.ts';
import { memoryLoss, type MemoryLesson } from '../../dream/training/network.ts';
import { makeStreams, type Stream } from '../../dream/training/streams.ts';
import type { Parameters } from '../../parameters.ts';
import { shipped } from '../../shipped.ts';
import { toDevice } from '../../training/device.ts';
import { descendAll, learned, type Learned, type Sitting } from '../../training/sitting.ts';
import type { Descent } from '../../training/steps.ts';
import { decodeWeights, type ShippedWeights } from '../../weights.ts';
import { init } from '@jax-js/jax';
import { config } from '../config.ts';
import { codedShapes, dynamicsShapes } from '../parameters.ts';
import { createReader, type Reader } from '../run.ts';
import { meansOf } from './codebook.ts';
import { initialCoded } from './initial.ts';
import { guessLesson, pixelsAt, sampleMoment, type Watched } from './lessons.ts';
import { guessLoss, type Lesson } from './network.ts';
import {
  byMuon,
  clusters,
  data,
  dynamicsStage,
  phaseNames,
  phases,
  variants,
  type Phase,
  type VariantName,
} from './recipe.ts';

/** V as it ships: its parameters, and the checksum of its weights. */
export function shippedVision(): { readonly parameters: Parameters; readonly checksum: string } {
  const weights = shipped([visionWeights])[visionWeights] as ShippedWeights;
  return { parameters: decodeWeights(weights, visionShapes()), checksum: weights.checksum };
}

const nameOf = (variant: VariantName, phase: Phase): string => `${variant}-${phase}`;

/** The reader of a variant and how it learned in a phase; undefined while it is still learning. */
export function trainedReader(
  folder: string,
  seed: number,
  variant: VariantName,
  phase: Phase = 'coded',
): Learned | undefined {
  return learned(folder, seed, nameOf(variant, phase), codedShapes());
}

/** What the dynamics have learned, and how; undefined while they are still learning. */
export function trainedDynamics(folder: string, seed: number): Learned | undefined {
  return learned(folder, seed, 'dynamics', dynamicsShapes());
}

/** Trains on; resolves when all is trained (true) or time is over (false). */
export async function train(sitting: Sitting): Promise<boolean> {
  const { seed, folder } = sitting;
  await init('wasm');
  const films = new Map<number, Watched>();
  const filmsOf = (variant: VariantName): Watched => {
    const { held } = variants[variant];
    const watched = films.get(held) ?? watch(sitting, held);
    films.set(held, watched);
    return watched;
  };
  for (const variant of Object.keys(variants) as VariantName[]) {
    if (trainedReader(folder, seed, variant)) continue;
    const watched = filmsOf(variant);
    for (const phase of phaseNames) {
      if (trainedReader(folder, seed, variant, phase)) continue;
      if (!(await descendAll(nameOf(variant, phase), readerDescent(sitting, variant, phase, watched), sitting))) return false; // prettier-ignore
    }
  }
  if (trainedDynamics(folder, seed)) return true;
  return descendAll('dynamics', dynamicsDescent(sitting, filmsOf('fresh')), sitting);
}

/** Streams as V sees them. */
function watch({ seed, report }: Sitting, held: number): Watched {
  report(`seed ${seed}  V looks at ${data.streams * data.frames} frames, pushes held for up to ${held}`);
  const vision = createVision(shippedVision().parameters);
  const streams = makeStreams(seed, data.streams, data.frames, held);
  return { streams, encoded: streams.map((stream) => encodeStream(vision, stream)) };
}

export function readerDescent(
  { seed, folder }: Pick<Sitting, 'seed' | 'folder'>,
  variant: VariantName,
  phase: Phase,
  watched: Watched,
): Descent {
  const vision = Object.entries(shippedVision().parameters).filter(([name]) => name.startsWith('draw'));
  const decoder = toDevice(Object.fromEntries(vision), Object.fromEntries(Object.entries(visionShapes()).filter(([name]) => name.startsWith('draw')))); // prettier-ignore
  const { history } = variants[variant];
  const stage = phases[phase];
  const before = phaseNames[phaseNames.indexOf(phase) - 1];
  const earlier = before && (trainedReader(folder, seed, variant, before) as Learned).parameters;
  const begun = earlier ?? initialCoded(seed);
  // Each phase sees other moments than the one before.
  const lessonSeed = seed * phaseNames.length + phaseNames.indexOf(phase);
  return {
    shapes: codedShapes(),
    stage,
    byMuon,
    begin: phase === 'coded' ? { ...begun, codebook: firstCodebook(begun, watched.streams, seed) } : begun,
    loss: (weights, lesson) => guessLoss(phase, weights, lesson as Lesson),
    lesson: (step) => guessLesson(watched, decoder, history, stage.batch, lessonSeed, step),
  };
}

/** Codes where the noisy words gather. */
function firstCodebook(parameters: Parameters, streams: readonly Stream[], seed: number): Float32Array {
  const random = randomFrom(seed);
  const reader = createReader(parameters);
  const points = new Float32Array(clusters.pairs * config.said);
  for (let pair = 0; pair < clusters.pairs; pair++) {
    const { stream, frame } = sampleMoment(streams, random);
    const film = streams[stream] as Stream;
    points.set(reader.read(pixelsAt(film, frame), pixelsAt(film, frame + 1)), pair * config.said);
  }
  return meansOf(points, config.said, config.actions, clusters.rounds, random);
}

/** For each frame of a stream the code of what follows it; 0 after the last. */
export function codesOf(reader: Reader, stream: Stream): Uint8Array {
  const codes = new Uint8Array(stream.states.length);
  let before = pixelsAt(stream, 0);
  for (let frame = 1; frame < codes.length; frame++) {
    const after = pixelsAt(stream, frame);
    codes[frame - 1] = reader.nearest(reader.read(before, after));
    before = after;
  }
  return codes;
}

function dynamicsDescent({ seed, folder, report }: Sitting, { streams, encoded }: Watched): Descent {
  const reader = createReader((trainedReader(folder, seed, 'fresh') as Learned).parameters);
  report(`seed ${seed}  the reader names what happens between them`);
  const acts = streams.map((stream) => codesOf(reader, stream));
  const played = { streams, encoded, acts, choices: config.actions };
  return {
    shapes: dynamicsShapes(),
    stage: dynamicsStage,
    begin: initialParameters(dynamicsShapes(), seed),
    loss: (weights, lesson) => memoryLoss(weights, lesson as MemoryLesson, dynamicsStage),
    lesson: (step) => memoryLesson(played, dynamicsStage, seed, step),
  };
}
