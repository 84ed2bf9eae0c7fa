import type { Surface } from '../../kit/surface.ts';
import { drawChart } from './chart.ts';
import { drawFilms, drawStage } from './films.ts';
import { layoutOf } from './layout.ts';
import type { SteerState } from './state.ts';
import { drawTable } from './table.ts';

/** The clip in the reader's hand, with and without the push, and what pushes did to many clips. */
export function draw(state: SteerState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  drawStage(state, to, layout);
  drawFilms(state, to, layout);
  drawChart(state, to, layout);
  drawTable(state, to, layout);
}
