/**
 * Measures the small Othello-GPT: `node tests/tools/othello-measure.ts [--out FOLDER] [--games 1000]`
 *
 * Reads the checkpoints that `npm run train -- othello` left in FOLDER, one per seed, as they would ship (8 bits), and
 * writes the model card, `content/data/othello.json` and the probes that ship beside the weights of the first seed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { boardProbeShapes, codes, fromTensors, toTensors } from '../../src/instruments/board-probes.ts';
import type { Probe } from '../../src/instruments/probe.ts';
import type { OthelloCard } from '../../src/models/othello/card.ts';
import { config, probesName, weightsName } from '../../src/models/othello/config.ts';
import {
  foretoldBy,
  foretoldByRule,
  gamesOf,
  heldOut,
  legality,
  simpleRules,
} from '../../src/models/othello/evaluate.ts';
import { countParameters, parameterShapes } from '../../src/models/othello/parameters.ts';
import { createModel, type Othello } from '../../src/models/othello/run.ts';
import { initialParameters } from '../../src/models/othello/training/initial.ts';
import { trainedFile } from '../../src/models/othello/training/loop.ts';
import { recipe } from '../../src/models/othello/training/recipe.ts';
import type { Parameters } from '../../src/models/parameters.ts';
import { readCheckpoint } from '../../src/models/training/checkpoint.ts';
import { decodeWeights, encodeWeights, toScript } from '../../src/models/weights.ts';
import { casesOf, effectsOf, ways, type Effect, type Place, type Variant } from './othello/flipping.ts';
import { heapOf } from './othello/heaps.ts';
import { asPlacedAccuracy, fitBoard, probeAccuracy, usualAccuracy, type Accuracy } from './othello/probing.ts';
import { hardware, round, writeJson } from './video-dit-card-file.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'othello') },
    games: { type: 'string', default: '1000' },
  },
});
const games = Number(values.games);
const seeds = [1, 2, 3].filter((seed) => existsSync(trainedFile(values.out, seed)));
if (seeds.length === 0) throw new Error(`there is no trained checkpoint in ${values.out}`);
const shapes = parameterShapes();
const probeScript = new URL('../../src/models/othello/weights/probes.js', import.meta.url);
const cardFile = new URL('../../src/models/othello/card.json', import.meta.url);
const figures = new URL('../../content/data/othello.json', import.meta.url);

const test = gamesOf(heldOut.test, games);
const forProbes = gamesOf(heldOut.probes, 2 * games);
const choice = casesOf(heldOut.choice, Math.ceil(0.4 * games));
const cases = casesOf(heldOut.cases, games);
/** Layers that are pushed at alone; the last is read by nothing but the output. */
const middle = Array.from({ length: config.layers - 1 }, (_, i) => i + 1);
const doses = [0.5, 1, 1.5, 2, 3];

const untrained = rounded(legality(test, foretoldBy(createModel(initialParameters(seeds[0] as number)))));
const rules = Object.fromEntries(
  simpleRules.map((rule) => [rule, rounded(legality(test, foretoldByRule(rule)))]),
) as OthelloCard['rules'];
const found = seeds.map(measure);
await writeJson(figures, {
  seeds: seeds.length,
  games,
  cases: cases.length,
  legality: {
    untrained: brief(untrained),
    rules: { touchingTheirs: brief(rules.touchingTheirs) },
    bySeed: found.map(({ legal }) => brief(rounded(legal))),
  },
  probing: found.map(({ probing }) => probing),
  flipping: found.map(({ flipping }) => flipping),
});
await writeJson(cardFile, makeCard());

function measure(seed: number) {
  const { log, parts } = readCheckpoint(trainedFile(values.out, seed), shapes, 1);
  const shipped = encodeWeights(parts[0] as Parameters, shapes);
  const model = createModel(decodeWeights(shipped, shapes));
  const legal = legality(test, foretoldBy(model));
  console.log(`seed ${seed}: illegal ${(100 * legal.illegalTop).toFixed(2)} %, mass ${legal.illegalMass.toFixed(3)}`);
  const { probing, probes } = probe(seed, model);
  const flipping = flip(model, probes);
  return { seed, log, bytes: gzipSync(toScript(weightsName, shipped), { level: 9 }).length, legal, probing, flipping };
}

function probe(seed: number, model: Othello) {
  const fit = heapOf(model, forProbes);
  const held = heapOf(model, test);
  const packed = encodeWeights(toTensors(fitBoard(fit)), boardProbeShapes());
  const probes = fromTensors(decodeWeights(packed, boardProbeShapes()));
  if (seed === seeds[0]) writeFileSync(probeScript, toScript(probesName, packed));
  const untrained = createModel(initialParameters(seed));
  const raw = heapOf(untrained, forProbes);
  const rawHeld = heapOf(untrained, test);
  const rawProbes = fitBoard(raw).byLayer.mover;
  const accuracies = {
    mover: probes.byLayer.mover.map((one, at) => accuracyAt(one, held.layers[at], 'byMover')),
    color: probes.byLayer.color.map((one, at) => accuracyAt(one, held.layers[at], 'byColor')),
    placed: rounded(probeAccuracy(probes.placed, held.placed, held.discs, 'byMover')),
    untrained: rawProbes.map((one, at) => {
      return rounded(probeAccuracy(one, rawHeld.layers[at] as Float32Array, held.discs, 'byMover'));
    }),
    asPlaced: rounded(asPlacedAccuracy(held.discs)),
    usual: rounded(usualAccuracy(fit.discs, held.discs)),
  };
  for (const code of codes)
    console.log(code, accuracies[code].map(({ all, flipped }) => `${all} ${flipped}`).join('  '));
  console.log('placed', JSON.stringify(accuracies.placed));
  return { probing: { seed, positions: held.discs.length, ...accuracies }, probes: probes.byLayer.mover };

  function accuracyAt(one: Probe, inputs: Float32Array | undefined, code: 'byMover' | 'byColor'): Accuracy {
    return rounded(probeAccuracy(one, inputs as Float32Array, held.discs, code));
  }
}

/** Layers and dose are chosen on other cases than those that are reported. */
function flip(model: Othello, probes: readonly Probe[]) {
  const places: readonly Place[] = [...middle.map((layer) => [layer]), middle.slice(-2), middle];
  const flips = places.flatMap((layers) => doses.map((dose): Variant => ({ way: 'flip', layers, dose })));
  const tried = effectsOf(model, probes, choice, flips).by.map((effect, i) => ({
    ...(flips[i] as Variant),
    ...effect,
  }));
  for (const { layers, dose, wrong } of tried)
    console.log(`layers ${layers.join('+')} dose ${dose}: ${wrong.toFixed(3)} wrong`);
  const least = (list: typeof tried) => list.reduce((a, b) => (b.wrong < a.wrong ? b : a));
  const chosen = [least(tried), least(tried.filter(({ layers }) => layers.length === 1))];
  const controls = chosen.flatMap(({ layers, dose }) => ways.map((way): Variant => ({ way, layers, dose })));
  const alone = flips.filter(({ layers }) => layers.length === 1);
  const { none, by } = effectsOf(model, probes, cases, [...controls, ...alone]);
  const at = (i: number) => ({
    layers: chosen[i]?.layers ?? [],
    dose: chosen[i]?.dose ?? 0,
    byWay: Object.fromEntries(ways.map((way, w) => [way, rounded(by[i * ways.length + w] as Effect)])),
  });
  const result = {
    none: rounded(none),
    floor: round(none.wrongTrue, 4),
    best: at(0),
    single: at(1),
    alone: alone.map(({ layers, dose }, i) => ({
      layer: layers[0],
      dose,
      ...rounded(by[controls.length + i] as Effect),
    })),
  };
  console.log(JSON.stringify({ none: result.none, best: result.best, single: result.single }));
  return result;
}

function makeCard(): OthelloCard {
  return {
    model: 'A transformer that reads the moves of an Othello game on 6 × 6 and says which move comes next',
    repeat: [
      'npm run train -- othello --seed 1 (and 2, and 3)',
      'npm run train -- othello --seed 1 --ship',
      'node tests/tools/othello-measure.ts',
    ],
    data: {
      source: 'src/models/othello/games.ts: random legal games, drawn anew for every step',
      trainingGames: recipe.steps * recipe.batch,
      heldOut: `${games} games from a stream of their own, the same for every model`,
    },
    architecture: { ...config, parameters: countParameters() },
    training: recipe,
    hardware: `${hardware()}, one thread of Node ${process.version} a seed, shared with other work`,
    weights: '8 bits a number with a scale for each row; vectors in float32',
    bySeed: found.map(({ seed, log, bytes, legal }) => ({
      seed,
      gzippedBytes: bytes,
      wallMinutes: round(log.wallSeconds / 60),
      cpuMinutes: round(log.cpuSeconds / 60),
      legality: rounded(legal),
      losses: log.losses.map(([steps, loss]) => [steps, round(loss, 4)]),
    })),
    untrained,
    rules,
  };
}

/** Numbers with four digits behind the point. */
function rounded<T extends Accuracy | Effect | ReturnType<typeof legality>>(numbers: T): T {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one: number) => round(one, 4)) : round(value as number, 4),
    ]),
  ) as unknown as T;
}

function brief(legal: ReturnType<typeof legality>) {
  const { illegalTop, illegalMass } = legal;
  return { illegalTop, illegalMass };
}
