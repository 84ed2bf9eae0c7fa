import { pictureWidth, type View } from './scene.ts';

/** Picture, map and rows on a surface of some width. */
export interface Layout {
  readonly view: View;
  readonly map: Readonly<{ left: number; top: number; width: number; height: number }>;
  readonly rows: Readonly<{ left: number; top: number; width: number }>;
  /** All of it, px. */
  readonly height: number;
  /** The phone: one column. */
  readonly narrow: boolean;
  /** Map and rows stand to the right of the picture. */
  readonly beside: boolean;
}

const gap = 24;

/** `height`: of a picture 600 px wide. `rowsHeight`: what the rows need, px. */
export function layout(width: number, height: number, rowsHeight: number): Layout {
  const beside = width >= 860;
  const narrow = width < 520;
  const area = beside ? Math.min(640, width - 312 - gap) : width;
  const scale = Math.min(area / pictureWidth, (0.8 * area) / height);
  const view: View = { left: (area - scale * pictureWidth) / 2, top: 0, scale, width: pictureWidth, height };
  const bottom = scale * height;
  if (beside) {
    const left = area + gap;
    const room = Math.max(130, bottom - rowsHeight - 16);
    const map = { left, top: 0, width: width - left, height: room };
    return {
      view,
      map,
      rows: { left, top: room + 16, width: width - left },
      height: Math.max(bottom, room + 16 + rowsHeight),
      narrow,
      beside,
    };
  }
  const top = bottom + 16;
  if (narrow) {
    const map = { left: 0, top, width, height: 176 };
    return { view, map, rows: { left: 0, top: top + 190, width }, height: top + 190 + rowsHeight, narrow, beside };
  }
  const half = (width - gap) / 2;
  const tall = Math.max(180, rowsHeight);
  const rows = { left: half + gap, top, width: half };
  return { view, map: { left: 0, top, width: half, height: tall }, rows, height: top + tall, narrow, beside };
}
