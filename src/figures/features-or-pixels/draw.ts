import type { Surface } from '../../kit/surface.ts';
import { drawClips } from './clips.ts';
import { drawCollapse } from './collapse.ts';
import { drawProbes } from './probes.ts';
import type { FeaturesState } from './state.ts';

/** What is foretold of hidden frames, what probes read, or the training in the page. */
export function draw(state: FeaturesState, to: Surface): void {
  if (state.view === 'collapse') drawCollapse(state, to);
  else if (state.view === 'clips') drawClips(state, to);
  else drawProbes(state, to);
}
