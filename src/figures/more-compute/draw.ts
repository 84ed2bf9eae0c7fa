import type { Surface } from '../../kit/surface.ts';
import { layoutOf } from './layout.ts';
import { drawPanels } from './panels.ts';
import { drawScores } from './scores.ts';
import type { ComputeState } from './state.ts';

/** One clip at every budget, and all clips in numbers. */
export function draw(state: ComputeState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  drawPanels(state, to, layout);
  drawScores(state, to, layout);
}
