import type { Surface } from '../../kit/surface.ts';
import { layoutOf } from './layout.ts';
import { drawPanels, drawStage } from './panels.ts';
import type { ProbeState } from './state.ts';
import { drawTable } from './table.ts';

/** The opening, what the model sees of the rest with what is read out of it, and the recorded table. */
export function draw(state: ProbeState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  drawStage(state, to);
  drawPanels(state, to, layout);
  drawTable(state, to, layout.table);
}
