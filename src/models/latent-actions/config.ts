/**
 * The shape of the latent actions: Genie (bruce2024genie) in small, for the Box with a paddle. A reader looks at two
 * frames and names one of a few codes for what happened between them; the dynamics go on from the codes of the past
 * frames and the reader's code. Frames are compressed by V of the dream. Every other file of this room reads its sizes
 * here.
 */
import { config as dream, type DreamConfig } from '../dream/config.ts';

export interface LatentActionsConfig {
  /** Side of a patch of a frame, px, and how far the next one is. */
  readonly patch: number;
  readonly stride: number;
  /** Hidden layers of the reader, the same at every place of the frame. */
  readonly reader: readonly [number, number];
  /** Numbers of what the reader says before it is rounded to a code. */
  readonly said: number;
  /** Codes there are. */
  readonly actions: number;
  /** Width of the network that foresees a frame while the codes are learned; it is thrown away then. */
  readonly guesser: number;
  /** M of the dream, told a code instead of a push. */
  readonly dynamics: DreamConfig;
}

const actions = 6;

export const config: LatentActionsConfig = {
  patch: 6,
  stride: 3,
  reader: [32, 16],
  said: 2,
  actions,
  guesser: 128,
  dynamics: { ...dream, pushes: actions },
};

/**
 * How the dynamics are played: likely futures more often than they come, so that a code does what it mostly does; and
 * drawn from near their middle, so that the ball does not tremble.
 */
export const playing = { temperature: 0.5, width: 0.05 } as const;

/** Names of the weights as they ship; V is the dream's. */
export const readerWeights = 'latent-actions/reader';
export const dynamicsWeights = 'latent-actions/dynamics';
