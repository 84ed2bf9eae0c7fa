/** The parts of a robot of a seed. */
import { memoryWeights, visionWeights } from '../../../src/models/dream/config.ts';
import { memoryShapes, visionShapes } from '../../../src/models/dream/parameters.ts';
import { createMemory, createVision } from '../../../src/models/dream/run.ts';
import { asShipped as dreamAsShipped } from '../../../src/models/dream/training/ship.ts';
import { createInverseDynamics } from '../../../src/models/inverse-dynamics/run.ts';
import { asShipped } from '../../../src/models/inverse-dynamics/training/ship.ts';
import type { Parameters } from '../../../src/models/parameters.ts';
import type { Models } from '../../../src/models/robot/pursue.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { decodeWeights, type ShippedWeights } from '../../../src/models/weights.ts';

interface Part {
  readonly parameters: Parameters;
  readonly checksum: string;
}

/** @param dreams folder of the dream's training; without it the dream that ships. Throws Error where it is untrained. */
export function modelsOf(
  out: string,
  dreams: string | undefined,
  seed: number,
): { readonly models: Models; readonly checksums: Readonly<Record<keyof Models, string>> } {
  const inverse = asShipped(out, seed);
  const [seen, kept] = dreams === undefined ? dreamThatShips() : [dreamAsShipped(dreams, seed, 'vision'), dreamAsShipped(dreams, seed, 'memory')]; // prettier-ignore
  return {
    models: {
      vision: createVision(seen.parameters),
      memory: createMemory(kept.parameters),
      inverse: createInverseDynamics(inverse.parameters),
    },
    checksums: { vision: seen.checksum, memory: kept.checksum, inverse: inverse.checksum },
  };
}

function dreamThatShips(): readonly [Part, Part] {
  const data = shipped([visionWeights, memoryWeights]);
  const [seen, kept] = [data[visionWeights] as ShippedWeights, data[memoryWeights] as ShippedWeights];
  return [
    { parameters: decodeWeights(seen, visionShapes()), checksum: seen.checksum },
    { parameters: decodeWeights(kept, memoryShapes()), checksum: kept.checksum },
  ];
}
