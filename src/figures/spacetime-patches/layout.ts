import type { Stage } from './block.ts';

/** Where things stand on a surface, px: the block, its count, the map of pairs, and what a token holds. */
export interface Layout {
  readonly stage: Stage;
  readonly count: { readonly left: number; readonly top: number; readonly width: number };
  readonly map: { readonly left: number; readonly top: number; readonly side: number };
  readonly inside: { readonly left: number; readonly top: number; readonly width: number };
  readonly height: number;
}

export function layout(width: number): Layout {
  if (width >= 880) {
    const left = width - 300;
    return {
      stage: { center: [(left - 30) / 2, 250], width: left - 30, height: 470 },
      count: { left, top: 0, width: 300 },
      inside: { left, top: 128, width: 300 },
      map: { left, top: 274, side: 168 },
      height: 500,
    };
  }
  if (width >= 520) {
    const half = Math.round(width / 2) + 12;
    return {
      stage: { center: [width / 2, 222], width, height: 424 },
      count: { left: 0, top: 448, width: half - 40 },
      inside: { left: 0, top: 576, width: half - 40 },
      map: { left: half, top: 466, side: 168 },
      height: 712,
    };
  }
  return {
    stage: { center: [width / 2, 160], width, height: 300 },
    count: { left: 0, top: 322, width },
    inside: { left: 0, top: 446, width },
    map: { left: 0, top: 600, side: 150 },
    height: 766,
  };
}
