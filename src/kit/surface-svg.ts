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
      const path = hatchStripes(x, y, w, h).map((stripe) => `M${stripe.map(([a, b]) => `${num(a)} ${num(b)}`).join('L')}z`); // prettier-ignore
      parts.push(`<path d="${path.join('')}" style="fill:${paint(name)}"/>`);
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
 * The stripes of a hatch, 1 px wide and 6 px from one to the next, cut at the edges of a rectangle: what lies between
 * x + y = a and x + y = b, corner by corner. A pattern would be shorter, but prints as a picture.
 */
function hatchStripes(x: number, y: number, w: number, h: number): readonly (readonly Point[])[] {
  const [first, last] = [x + y, x + w + y + h];
  const above = (sum: number): Point => (sum < x + w + y ? [sum - y, y] : [x + w, sum - x - w]);
  const below = (sum: number): Point => (sum < x + y + h ? [x, sum - x] : [sum - y - h, y + h]);
  const stripes: Point[][] = [];
  for (let k = Math.floor(first / (6 * Math.SQRT2)); 6 * k * Math.SQRT2 < last; k++) {
    const a = Math.max(first, 6 * k * Math.SQRT2);
    const b = Math.min(last, (6 * k + 1) * Math.SQRT2);
    if (a >= b) continue;
    const right: Point[] = a < x + w + y && x + w + y < b ? [[x + w, y]] : [];
    const left: Point[] = a < x + y + h && x + y + h < b ? [[x, y + h]] : [];
    stripes.push([above(a), ...right, above(b), below(b), ...left, below(a)]);
  }
  return stripes;
}

/** Two decimals are enough for a still and keep the page small. */
function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a drawing got ${value} for a coordinate`);
  return String(Math.round(value * 100) / 100);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}
