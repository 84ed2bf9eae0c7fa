/** Names of the weights that a robot needs: those of its dream, and of what reads actions off its films. */
import { memoryWeights, visionWeights } from '../dream/config.ts';
import { inverseDynamicsWeights } from '../inverse-dynamics/config.ts';

export const robotWeights = [visionWeights, memoryWeights, inverseDynamicsWeights] as const;
