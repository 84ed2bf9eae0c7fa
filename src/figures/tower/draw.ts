import type { Surface } from '../../kit/surface.ts';
import { drawChart } from './chart.ts';
import { layoutFor } from './layout.ts';
import { drawStage } from './stage.ts';
import type { TowerState } from './state.ts';
import { drawTable } from './table.ts';

export function draw(state: TowerState, to: Surface): void {
  const layout = layoutFor(to.width, state.open);
  to.setHeight(layout.height);
  drawStage(to, state, layout);
  drawChart(to, state, layout);
  if (layout.table.top < layout.height) drawTable(to, state, layout);
}
