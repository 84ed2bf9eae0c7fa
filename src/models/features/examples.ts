/** The clips that a figure shows: they follow from their number, and no model was trained or tuned on them. */
import type { Backdrop } from '../../world/backdrop.ts';
import { drawClips, type SeenClip } from './clips.ts';

/** Name of the data that hold what the models said of them. */
export const examplesName = 'features/examples';

/** Clips for each backdrop. */
export const exampleCount = 3;
const firstSeed = 0xe4a0;

const known = new Map<string, SeenClip>();

export function exampleClip(backdrop: Backdrop, at: number): SeenClip {
  const key = `${backdrop} ${at}`;
  const found = known.get(key);
  if (found) return found;
  const [clip] = drawClips(backdrop, 1, firstSeed + at) as [SeenClip];
  known.set(key, clip);
  return clip;
}
