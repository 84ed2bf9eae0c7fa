import { sideGap, twoFilms, type Area, type TwoFilms } from '../../world/two-films.ts';
import type { Property } from './edit.ts';

export interface Box extends Area {
  readonly height: number;
}

export interface Layout extends TwoFilms {
  /** How much of the edit each four frames show. */
  readonly chart: Box;
  readonly lines: Box;
  /** What the simulator's prediction hangs on: of heights only. */
  readonly outcome: Box | undefined;
  readonly height: number;
}

/** px */
const chartHeight = 230;
const outcomeHeight = 210;
/** px; lines take the more room the shorter they are. */
const lineHeights = { short: 240, half: 230, long: 135 };
/** px of half a surface on which lines are not that short. */
const enough = 400;
const gap = 16;

/** @param width of the surface, px. */
export function layout(width: number, property: Property): Layout {
  const films = twoFilms(width);
  return films.stacked ? stacked(films, width, property) : beside(films, width, property);
}

/** Under the simulator what its prediction hangs on, under the miniature the chart; of a side, the lines are told there. */
function beside(films: TwoFilms, width: number, property: Property): Layout {
  const each = (width - sideGap) / 2;
  const y = films.end + 20;
  const chart = { x: each + sideGap, y, width: each, height: chartHeight };
  if (property === 'position') {
    const outcome = { x: 0, y, width: each, height: outcomeHeight };
    const lines = { x: 0, y: y + chartHeight + gap, width, height: lineHeights.long };
    return { ...films, chart, lines, outcome, height: lines.y + lines.height };
  }
  const lines = { x: 0, y, width: each, height: each < enough ? lineHeights.short : lineHeights.half };
  return { ...films, chart, lines, outcome: undefined, height: y + lines.height };
}

function stacked(films: TwoFilms, width: number, property: Property): Layout {
  const chart = { x: 0, y: films.end + 12, width, height: chartHeight };
  const lines = { x: 0, y: chart.y + chartHeight + gap, width, height: lineHeights.short };
  const end = lines.y + lines.height;
  if (property === 'side') return { ...films, chart, lines, outcome: undefined, height: end };
  const outcome = { x: 0, y: end + gap, width, height: outcomeHeight };
  return { ...films, chart, lines, outcome, height: outcome.y + outcome.height };
}
