import type { Surface } from '../../../src/kit/surface.ts';

/** A surface that draws nothing and refuses what cannot be drawn: NaN, an empty picture, text that says NaN. */
export function checkingSurface(
  width: number,
  label: (key: string) => string,
): Surface & { height(): number; marks(): number } {
  let height = Number.NaN;
  let marks = 0;
  const check = (...numbers: readonly (number | undefined)[]): void => {
    marks++;
    for (const number of numbers) {
      if (number !== undefined && !Number.isFinite(number)) throw new RangeError(`a drawing got ${number}`);
    }
    if (Number.isNaN(height)) throw new Error('a drawing says how tall it is before it draws');
  };
  return {
    width,
    label,
    height: () => height,
    marks: () => marks,
    setHeight(value) {
      height = value;
      check(value);
    },
    line: (points, style) => check(...points.flat(), style.width, style.opacity, ...(style.dash ?? [])),
    polygon: (points, style) => check(...points.flat(), style.width, style.opacity, ...(style.dash ?? [])),
    rect: (x, y, w, h, style) => {
      check(x, y, w, h, style.width, style.opacity);
      if (w < 0 || h < 0) throw new RangeError(`a rectangle of ${w} × ${h}`);
    },
    circle: (x, y, radius, style) => {
      check(x, y, radius, style.width, style.opacity);
      if (radius < 0) throw new RangeError(`a circle of radius ${radius}`);
    },
    text: (x, y, text, style = {}) => {
      check(x, y, style.size, style.turn);
      if (/NaN|Infinity|undefined|\{\w+\}/.test(text)) throw new Error(`a drawing says “${text}”`);
      if (style.size !== undefined && style.size < 13) throw new RangeError(`“${text}” is ${style.size} px small`);
    },
    picture: (x, y, scale, { width: w, height: h, data }) => {
      check(x, y, scale);
      const whole = Number.isInteger(w) && Number.isInteger(h) && w > 0 && h > 0 && scale > 0;
      if (!whole || data.length !== 4 * w * h) throw new RangeError(`a picture of ${w} × ${h}, ${data.length} bytes`);
    },
    hatch: (x, y, w, h) => check(x, y, w, h),
  };
}
