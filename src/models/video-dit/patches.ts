/**
 * Clips into the tokens of the miniature and back. The empty Box is subtracted: without that the model ignored its
 * prompt for 1,500 steps.
 */
import { patchesOf } from '../patches.ts';
import { config } from './config.ts';

export const { toTokens, toFrames } = patchesOf(config);
