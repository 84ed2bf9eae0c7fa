/** The robot's parts from the weights that ship. */
import type { Data } from '../../kit/data.ts';
import { memoryShapes, visionShapes } from '../dream/parameters.ts';
import { createMemory, createVision } from '../dream/run.ts';
import { inverseDynamicsShapes } from '../inverse-dynamics/parameters.ts';
import { createInverseDynamics } from '../inverse-dynamics/run.ts';
import { decodeWeights, type ShippedWeights } from '../weights.ts';
import { robotWeights } from './names.ts';
import type { Models } from './pursue.ts';

let made: { readonly checksums: string; readonly models: Models } | undefined;

/** Decoded once. Throws DataError where weights are damaged. */
export function modelsFrom(data: Data): Models {
  const [seen, kept, inverse] = robotWeights.map((name) => data[name]) as [ShippedWeights, ShippedWeights, ShippedWeights]; // prettier-ignore
  const checksums = [seen, kept, inverse].map(({ checksum }) => checksum).join(' ');
  if (made?.checksums !== checksums) {
    const models = {
      vision: createVision(decodeWeights(seen, visionShapes())),
      memory: createMemory(decodeWeights(kept, memoryShapes())),
      inverse: createInverseDynamics(decodeWeights(inverse, inverseDynamicsShapes())),
    };
    made = { checksums, models };
  }
  return made.models;
}
