import { encodePng, toDataUri } from './png.ts';
import type { Paint, Picture, Point, Stroke, Surface, TextStyle } from './surface.ts';

export interface SvgOptions {
  readonly width: number;
  readonly label: (key: string) => string;
}

export interface SvgSurface extends Surface {
  /** As tall as the drawing said it is, px. */
  height(): number;
  /** The finished drawing, hidden from assistive technology: a sentence stands beside it. */
  toSvg(): string;
}

const faces = { sans: 'var(--sans)', serif: 'var(--serif)', mono: 'var(--mono)' } as const;

/**
 * A surface that writes SVG, for the still picture: pure text, so the build can draw without a browser. Its colors are
 * the tokens of the page, so it follows the theme.
 */
export function svgSurface({ width, label }: SvgOptions): SvgSurface {
  const parts: string[] = [];
  let height = 0;
  const paint = (name: Paint): string => `var(--${name})`;

  const style = ({ stroke, width: w = 1, dash, fill, opacity }: Stroke): string => {
    const css = [`fill:${fill ? paint(fill) : 'none'}`];
    if (stroke) css.push(`stroke:${paint(stroke)}`);
    if (stroke && w !== 1) css.push(`stroke-width:${num(w)}`);
    if (dash) css.push(`stroke-dasharray:${dash.join(' ')}`);
    if (opacity !== undefined) css.push(`opacity:${opacity}`);
    return css.join(';');
  };
  const points = (list: readonly Point[]): string => list.map(([x, y]) => `${num(x)},${num(y)}`).join(' ');

  return {
    width,
    label,
    setHeight(value) {
      height = Math.ceil(value);
    },
    line(list, stroke) {
      parts.push(`<polyline points="${points(list)}" style="${style(stroke)}"/>`);
    },
    polygon(list, stroke) {
      parts.push(`<polygon points="${points(list)}" style="${style(stroke)}"/>`);
    },
    rect(x, y, w, h, stroke) {
      parts.push(`<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" style="${style(stroke)}"/>`);
    },
    circle(x, y, radius, stroke) {
      parts.push(`<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" style="${style(stroke)}"/>`);
    },
    text(x, y, text, given: TextStyle = {}) {
      const { size = 14, weight = 400, align = 'start', face = 'sans', turn = 0 } = given;
      const css = [`font:${weight} ${size}px ${faces[face]}`, `fill:${paint(given.paint ?? 'ink2')}`];
      if (align !== 'start') css.push(`text-anchor:${align}`);
      const rotate = turn ? ` transform="rotate(${num((turn * 180) / Math.PI)} ${num(x)} ${num(y)})"` : '';
      parts.push(`<text x="${num(x)}" y="${num(y)}"${rotate} style="${css.join(';')}">${escapeXml(text)}</text>`);
    },
    picture(x, y, scale, picture: Picture) {
      const href = toDataUri(encodePng(picture));
      parts.push(
        `<image x="${num(x)}" y="${num(y)}" width="${num(picture.width * scale)}" height="${num(picture.height * scale)}" ` +
          `href="${href}" style="image-rendering:pixelated" preserveAspectRatio="none"/>`,
      );
    },
    hatch(x, y, w, h, name) {
      parts.push(
        `<svg x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" viewBox="${[x, y, w, h].map(num).join(' ')}">` +
          `<path d="${across(x, y, w, h)}" style="stroke:${paint(name)};stroke-width:${num(w + h)};stroke-dasharray:1 5"/></svg>`,
      );
    },
    height: () => height,
    toSvg() {
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
        `${parts.join('')}</svg>`
      );
    },
  };
}

/**
 * The stripes of a hatch are the dashes of one line, as wide as they have to be long. It runs down to the right through
 * the middle of the rectangle and starts where all hatches of a drawing are in step. A pattern would do too, but is
 * printed as a picture.
 */
function across(x: number, y: number, w: number, h: number): string {
  const period = 6 * Math.SQRT2;
  const aside = (x + w / 2 - (y + h / 2)) / 2;
  const at = (sum: number): string => `${num(sum / 2 + aside)} ${num(sum / 2 - aside)}`;
  return `M${at(Math.floor((x + y) / period) * period)}L${at(x + w + y + h)}`;
}

/** Two decimals are enough for a still and keep the page small. */
function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a drawing got ${value} for a coordinate`);
  return String(Math.round(value * 100) / 100);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}
