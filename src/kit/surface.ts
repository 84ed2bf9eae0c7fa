/**
 * What a figure draws on. One `draw` serves two places: the still picture in the page (SVG) and the live figure
 * (canvas). Units are CSS pixels; y grows downward.
 */

export type Point = readonly [x: number, y: number];

/** The tokens of the style sheet that a drawing may use. */
export const paints = [
  'ground', 'raised', 'ink', 'ink2', 'ink3', 'edge', 'rule',
  'belief', 'action', 'error', 'tau', 'noise',
  'film', 'pillar', 'light', 'beliefOnFilm', 'actionEdge',
] as const; // prettier-ignore
export type Paint = (typeof paints)[number];

/** The four meanings. Each has a color, a dash and a mark of its own, the same in every figure. */
export type Meaning = 'truth' | 'belief' | 'action' | 'error';

export interface Stroke {
  readonly stroke?: Paint;
  /** px; default 1 */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly fill?: Paint;
  /** 0 to 1; default 1 */
  readonly opacity?: number;
}

export interface TextStyle {
  /** px, never below 13; default 14 */
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly align?: 'start' | 'middle' | 'end';
  readonly paint?: Paint;
  readonly face?: 'sans' | 'serif' | 'mono';
  /** radians, clockwise, about (x, y); default 0 */
  readonly turn?: number;
}

/** Pixels, row by row, four bytes each (red, green, blue, alpha). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Surface {
  /** px; a figure must draw well at any width from 288 up. */
  readonly width: number;
  /** Says how tall the drawing is, px. Call it first. */
  setHeight(height: number): void;
  /** A label from the figure's words. Throws on a key that is not there. */
  label(key: string): string;
  line(points: readonly Point[], style: Stroke): void;
  polygon(points: readonly Point[], style: Stroke): void;
  rect(x: number, y: number, width: number, height: number, style: Stroke): void;
  circle(x: number, y: number, radius: number, style: Stroke): void;
  /** Text on its baseline; the paint is `ink2` unless told. */
  text(x: number, y: number, text: string, style?: TextStyle): void;
  /** Pixels enlarged by `scale` (nearest neighbor; a whole number for frames of the Box). */
  picture(x: number, y: number, scale: number, picture: Picture): void;
  /** 45° hatch of error or of something still covered. */
  hatch(x: number, y: number, width: number, height: number, paint: Paint): void;
}

/** Line style of a meaning. `onFilm`: over a frame, where truth is white. */
export function strokeOf(meaning: Meaning, onFilm = false): Stroke {
  switch (meaning) {
    case 'truth':
      return { stroke: onFilm ? 'light' : 'ink', width: 2.5 };
    case 'belief':
      return { stroke: onFilm ? 'beliefOnFilm' : 'belief', width: 2.5, dash: [6, 4] };
    case 'action':
      return { stroke: 'action', width: 2.5, dash: [2, 3] };
    case 'error':
      return { stroke: 'error', width: 2.5, dash: [9, 3, 2, 3] };
  }
}

/** A line in the style of its meaning; the reader's action gets its casing in ink. */
export function curve(to: Surface, points: readonly Point[], meaning: Meaning, onFilm = false): void {
  if (meaning === 'action') to.line(points, { stroke: 'actionEdge', width: 5 });
  to.line(points, strokeOf(meaning, onFilm));
}

/** The mark of a meaning: disc, ring, diamond or cross. `radius` in px. */
export function mark(to: Surface, [x, y]: Point, meaning: Meaning, radius = 5, onFilm = false): void {
  const style = strokeOf(meaning, onFilm);
  const paint = style.stroke ?? 'ink';
  const r = radius;
  switch (meaning) {
    case 'truth':
      return to.circle(x, y, r, { fill: paint });
    case 'belief':
      return to.circle(x, y, r, onFilm ? { stroke: paint, width: 2 } : { stroke: paint, width: 2, fill: 'ground' });
    case 'action':
      return to.polygon(
        [[x, y - r - 2], [x + r + 2, y], [x, y + r + 2], [x - r - 2, y]], // prettier-ignore
        { fill: 'action', stroke: 'actionEdge', width: 1.5 },
      );
    case 'error':
      to.line([[x - r, y - r], [x + r, y + r]], { stroke: paint, width: 2.5 }); // prettier-ignore
      to.line([[x - r, y + r], [x + r, y - r]], { stroke: paint, width: 2.5 }); // prettier-ignore
  }
}
