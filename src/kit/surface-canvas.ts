import { paints, type Paint, type Picture, type Point, type Stroke, type Surface } from './surface.ts';

/** What a canvas cannot take from the style sheet by itself. */
export interface Look {
  readonly color: Readonly<Record<Paint, string>>;
  readonly face: Readonly<Record<'sans' | 'serif' | 'mono', string>>;
}

export interface CanvasOptions {
  /** px of the style sheet. */
  readonly width: number;
  /** Pixels of the screen in one of those. */
  readonly ratio: number;
  readonly look: Look;
  readonly label: (key: string) => string;
}

/** The tokens as they stand at `element` under the theme of the moment. */
export function lookOf(element: HTMLElement): Look {
  // A color token may be written light-dark(…), which only a real property resolves.
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const color = Object.fromEntries(
    paints.map((paint) => {
      probe.style.color = `var(--${paint})`;
      return [paint, style.color];
    }),
  ) as Record<Paint, string>;
  const face = (name: string): string => style.getPropertyValue(`--${name}`).trim() || 'sans-serif';
  const look = { color, face: { sans: face('sans'), serif: face('serif'), mono: face('mono') } };
  probe.remove();
  return look;
}

/** A surface for one drawing on a canvas: as the SVG surface draws it, at the resolution of the screen. */
export function canvasSurface(canvas: HTMLCanvasElement, options: CanvasOptions): Surface {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  const { width, ratio, look, label } = options;
  // A font takes the canvas longer to understand than a line of text to draw, and most texts have that of the one before.
  let font = '';

  const paint = ({ stroke, width: lineWidth = 1, dash = [], fill, opacity = 1 }: Stroke): void => {
    context.globalAlpha = opacity;
    if (fill) {
      context.fillStyle = look.color[fill];
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = look.color[stroke];
      context.lineWidth = lineWidth;
      context.setLineDash([...dash]);
      context.stroke();
    }
    context.globalAlpha = 1;
  };
  const trace = (points: readonly Point[]): void => {
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
  };
  /** A hatch or an enlarged pixel that ended within a pixel of the screen would blur. */
  const onScreen = (value: number): number => Math.round(value * ratio) / ratio;

  return {
    width,
    label,
    setHeight(height) {
      fit(canvas, width, Math.ceil(height), ratio);
      font = ''; // a canvas that was set to another size has forgotten it
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.miterLimit = 4; // as in SVG
    },
    line(points, style) {
      trace(points);
      paint(style);
    },
    polygon(points, style) {
      trace(points);
      context.closePath();
      paint(style);
    },
    rect(x, y, w, h, style) {
      context.beginPath();
      context.rect(x, y, w, h);
      paint(style);
    },
    circle(x, y, radius, style) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      paint(style);
    },
    text(x, y, text, { size = 14, weight = 400, align = 'start', paint: name = 'ink2', face = 'sans', turn = 0 } = {}) {
      const wanted = `${weight} ${size}px ${look.face[face]}`;
      if (font !== wanted) context.font = font = wanted;
      context.textAlign = align === 'middle' ? 'center' : align;
      context.fillStyle = look.color[name];
      if (turn === 0) {
        context.fillText(text, x, y);
        return;
      }
      context.save();
      context.translate(x, y);
      context.rotate(turn);
      context.fillText(text, 0, 0);
      context.restore();
    },
    picture(x, y, scale, picture) {
      context.imageSmoothingEnabled = false;
      const [left, top] = [onScreen(x), onScreen(y)];
      const right = onScreen(x + picture.width * scale);
      const bottom = onScreen(y + picture.height * scale);
      context.drawImage(pixels(picture), left, top, right - left, bottom - top);
    },
    hatch(x, y, w, h, name) {
      context.save();
      context.beginPath();
      context.rect(onScreen(x), onScreen(y), w, h);
      context.clip();
      hatchLines(context, [x, y, w, h]);
      context.strokeStyle = look.color[name];
      context.lineWidth = 1;
      context.setLineDash([]);
      context.stroke();
      context.restore();
    },
  };
}

/** Sets the size of a canvas, on the screen and in pixels, where it is another one: setting it costs all its memory. */
function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const across = Math.round(width * ratio);
  const down = Math.round(height * ratio);
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** The lines of the SVG pattern: at 45°, 6 px apart counted from the origin; its tile shows half of a 2 px stroke. */
function hatchLines(context: CanvasRenderingContext2D, [x, y, w, h]: readonly [number, number, number, number]): void {
  const apart = 6 * Math.SQRT2;
  context.beginPath();
  for (let k = Math.floor((x + y) / apart); k * apart <= x + w + y + h + apart; k++) {
    const sum = k * apart + Math.SQRT1_2;
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - h, y + h);
  }
}

const canvases = new WeakMap<Picture, HTMLCanvasElement>();
const seen = new WeakSet<Picture>();
let scratch: HTMLCanvasElement | undefined;

/**
 * The picture as something that a canvas can enlarge. To make a canvas takes far longer than to draw one, and during a
 * drag most pictures are drawn once: so one gets a canvas of its own when it is back.
 */
function pixels(picture: Picture): HTMLCanvasElement {
  const made = canvases.get(picture);
  if (made) return made;
  if (!seen.has(picture)) {
    seen.add(picture);
    return put(picture, (scratch ??= document.createElement('canvas')));
  }
  const own = put(picture, document.createElement('canvas'));
  canvases.set(picture, own);
  return own;
}

function put({ width, height, data }: Picture, canvas: HTMLCanvasElement): HTMLCanvasElement {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const image = new ImageData(width, height);
  image.data.set(data);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
