import { leading, paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { drawGraph, graphSize } from './graph.ts';
import { drawClips, drawWorlds, panelsHeight } from './panels.ts';
import { drawShares, sharesHeight } from './shares.ts';
import type { LadderState } from './state.ts';

/** Graph, clips and shares, from the top down; what a rung means beside the graph where there is room. */
export function draw(state: LadderState, to: Surface): void {
  const beside = to.width >= 560;
  const about = to.label(`about.${state.rung}`);
  const lines = wrap(about, beside ? to.width - graphSize.width - 40 : to.width);
  const graphLeft = beside ? 0 : Math.floor((to.width - graphSize.width) / 2);
  const textTop = beside ? 34 : graphSize.height + 22;
  const panelsTop = (beside ? graphSize.height : textTop + (lines.length - 1) * leading) + 34;
  const sharesTop = panelsTop + panelsHeight(state) + 22;
  to.setHeight(sharesTop + sharesHeight(state));
  drawGraph(to, graphLeft, state.rung);
  paragraph(to, beside ? graphSize.width + 40 : 0, textTop, lines, { paint: 'ink' });
  if (state.rung === 'imagine') drawWorlds(state, to, panelsTop);
  else drawClips(state, to, panelsTop);
  drawShares(state, to, sharesTop);
}
