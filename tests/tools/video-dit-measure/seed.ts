/** All that is measured of one checkpoint. */
import type { Fitted } from '../../../src/instruments/fitted.ts';
import { roadsOf } from '../../../src/instruments/fitted.ts';
import { fittedShape } from '../../../src/instruments/video-dit.ts';
import { createModel } from '../../../src/models/video-dit/run.ts';
import type { ShippedWeights } from '../../../src/models/video-dit/weights.ts';
import { openCheckpoint, shippedKernel } from '../video-dit.ts';
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
  return { fit: share(2.6), choose: share(0.4), test, position: share(0.04), side: share(0.08), live: share(0.1) };
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
const doses = [-4, -2, -1, -0.5, 0.5, 1, 2, 4] as const;
const fewDoses = [-2, -1, 1, 2] as const;
/** Layers at which all is tried, for comparison; roads and directions ship of one each. */
const layers = [2, 1] as const;

export function measureSeed(file: string, seed: number, sizes: Sizes, say: (line: string) => void): Measured {
  say(`seed ${seed}: ${file}`);
  const heaps = makeHeaps(sizes);
  const { weights, model } = openCheckpoint(file);
  const collected = collectAll(model, heaps, say);
  const probes = [...layerRows('layer', collected, heaps, say)];
  say('  fitting what ships');
  const fitted = pack(fitInstruments(collected, heaps));
  const shipped = unpack(fitted);
  probes.push(...shippedRows(shipped, collected, heaps));
  const tools = layers.map((layer) => toolsAt(layer, shipped, collected, heaps));
  say('  an untrained network');
  const untrained = collectAll(createModel(untrainedOpen(seed), shippedKernel()), heaps, say);
  probes.push(...layerRows('untrained', untrained, heaps, say));
  say('  probes while it samples');
  const live = liveRows(model, shipped, sizes.live);
  say('  pushing position');
  const position = (['y', 'x'] as const).flatMap((axis) =>
    tools.flatMap((at) => {
      const isShipped = at.layer === fittedShape.roadLayer;
      const asked = isShipped ? asks[axis] : [-farthest[axis], farthest[axis]];
      return positionRows(model, at, axis, { asks: asked, count: sizes.position, withControls: isShipped });
    }),
  );
  say('  pushing the side');
  const side = tools.flatMap((at) => {
    const isShipped = at.layer === fittedShape.directionLayer;
    return sideRows(model, at, { doses: isShipped ? doses : fewDoses, count: sizes.side, withControls: isShipped });
  });
  say('  editing one slot');
  const editsOfPosition = positionEdits(model, tools, sizes.position);
  const editsOfSide = sideEdits(model, tools, sizes.side);
  say(`seed ${seed} is measured`);
  return {
    ...{ seed, checksum: weights.checksum, fitted, probes, live, position, side },
    ...{ positionEdits: editsOfPosition, sideEdits: editsOfSide },
  };
}

/** What pushes at a layer: as it ships, where it does. */
function toolsAt(layer: number, shipped: Fitted, collected: Collected, heaps: Heaps): Tools {
  const isRoad = layer === fittedShape.roadLayer;
  const encodings = isRoad ? shipped.encodings : fitEncodings(collected, heaps, layer);
  const isDirection = layer === fittedShape.directionLayer;
  return {
    layer,
    roads: roadsOf({ ...shipped, encodings }, { ...fittedShape, roadLayer: layer }),
    directions: isDirection ? shipped.directions : fitDirections(collected, heaps, layer),
    differences: realDifferences(collected, layer),
  };
}
