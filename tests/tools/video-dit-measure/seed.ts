/** All that is measured of one checkpoint. */
import type { Fitted } from '../../../src/instruments/fitted.ts';
import { roadsOf } from '../../../src/instruments/fitted.ts';
import { fittedShape } from '../../../src/instruments/video-dit.ts';
import type { Parameters } from '../../../src/models/video-dit/parameters.ts';
import { createModel } from '../../../src/models/video-dit/run.ts';
import { readCheckpoint } from '../../../src/models/video-dit/training/checkpoint.ts';
import { decodeWeights, encodeWeights, type ShippedWeights } from '../../../src/models/video-dit/weights.ts';
import { realDifferences } from './films.ts';
import { fitDirections, fitEncodings, fitInstruments, pack, unpack } from './fitting.ts';
import { collectAll, makeHeaps, type Collected, type Heaps, type OfHeaps } from './heaps.ts';
import { liveRows } from './live.ts';
import { layerRows, shippedRows } from './probes.ts';
import type { Row } from './rows.ts';
import { positionEdits, sideEdits } from './slot-edit.ts';
import { farthest, positionRows, sideRows, type Tools } from './steering.ts';
import { untrainedOpen } from './subject.ts';

/** How many clips each part of the work takes. */
export interface Sizes extends OfHeaps<number> {
  /** For each row of a dose curve: of position, of the side. */
  readonly position: number;
  readonly side: number;
  /** Sampled while the shipped probes watch. */
  readonly live: number;
}

/** @param test clips that probes are tested on; all else in proportion. */
export function sizesFor(test: number): Sizes {
  const share = (part: number): number => Math.max(4, Math.round(part * test));
  return { fit: share(2.6), choose: share(0.4), test, position: share(0.04), side: share(0.1), live: share(0.1) };
}

export interface Measured {
  readonly seed: number;
  /** Of the weights. */
  readonly checksum: string;
  readonly fitted: ShippedWeights;
  readonly probes: readonly Row[];
  readonly live: readonly Row[];
  readonly position: readonly Row[];
  readonly side: readonly Row[];
  readonly positionEdits: readonly Row[];
  readonly sideEdits: readonly Row[];
}

const asks = { x: [-2, -1, 0, 1, 2], y: [-4, -3, -2, -1, 0, 1, 2, 3, 4] } as const;
const doses = [-2, -1.5, -1, -0.5, -0.25, 0.25, 0.5, 1, 1.5, 2] as const;
/** Layer where the same is tried for comparison. */
const earlierLayer = 1;

export function measureSeed(file: string, seed: number, sizes: Sizes, say: (line: string) => void): Measured {
  say(`seed ${seed}: ${file}`);
  const heaps = makeHeaps(sizes);
  const weights = encodeWeights(readCheckpoint(file, 1).parts[0] as Parameters);
  const model = createModel(decodeWeights(weights));
  const collected = collectAll(model, heaps, say);
  const probes = [...layerRows('layer', collected, heaps, say)];
  say('  fitting what ships');
  const fitted = pack(fitInstruments(collected, heaps));
  const shipped = unpack(fitted);
  probes.push(...shippedRows(shipped, collected, heaps));
  const tools = toolsThatShip(shipped, collected);
  const earlier = toolsAt(earlierLayer, shipped, collected, heaps);
  say('  an untrained network');
  const untrained = collectAll(createModel(untrainedOpen(seed)), heaps, say);
  probes.push(...layerRows('untrained', untrained, heaps, say));
  say('  probes while it samples');
  const live = liveRows(model, shipped, sizes.live);
  say('  pushing position');
  const position = (['y', 'x'] as const).flatMap((axis) => [
    ...positionRows(model, tools, axis, { asks: asks[axis], count: sizes.position, withControls: true }),
    ...positionRows(model, earlier, axis, {
      asks: [-farthest[axis], farthest[axis]],
      count: sizes.position,
      withControls: false,
    }),
  ]);
  say('  pushing the side');
  const side = [tools, earlier].flatMap((at) => sideRows(model, at, doses, sizes.side));
  say('  editing one slot');
  const editsOfPosition = positionEdits(model, [earlier, tools], sizes.position);
  const editsOfSide = sideEdits(model, [earlier, tools], sizes.side);
  say(`seed ${seed} is measured`);
  return {
    ...{ seed, checksum: weights.checksum, fitted, probes, live, position, side },
    ...{ positionEdits: editsOfPosition, sideEdits: editsOfSide },
  };
}

function toolsThatShip(fitted: Fitted, collected: Collected): Tools {
  const layer = fittedShape.roadLayer;
  return {
    layer,
    roads: roadsOf(fitted, fittedShape),
    directions: fitted.directions,
    differences: realDifferences(collected, layer),
  };
}

/** The same tools at another layer; they do not ship. */
function toolsAt(layer: number, { probes }: Fitted, collected: Collected, heaps: Heaps): Tools {
  const encodings = fitEncodings(collected, heaps, layer);
  return {
    layer,
    roads: encodings.map((encoding, slot) => {
      const probe = probes[layer]?.[slot];
      return encoding && probe ? { probe, encoding } : undefined;
    }),
    directions: fitDirections(collected, heaps, layer),
    differences: realDifferences(collected, layer),
  };
}
