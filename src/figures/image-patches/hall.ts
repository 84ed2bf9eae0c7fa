/**
 * A scene with depth, computed: a tiled floor, a row of pillars, and a ball that one of them half hides. One ray a
 * sample; units are meters, x rightward, y upward, z into the picture, the eye at the origin.
 */

type Vector = readonly [number, number, number];

const floor = -1.5;
const pillars = [[-3.1, 6], [-1.15, 9], [1.9, 6.2], [-2.9, 16], [3.1, 15], [1, 22]] as const; // prettier-ignore
const pillarRadius = 0.55;
const ball: Vector = [0.95, floor + 0.9, 7.6];
const ballRadius = 0.9;
const sun = unit([-0.62, 0.62, -0.48]);
/** Grays; few, so that the picture stays small in the page. */
const grays = 20;

/** width · height values in [−1, 1], row by row. The view is as high for every shape of picture. */
export function hall(width: number, height: number): Float32Array {
  const look = (x: number, y: number): number =>
    shade(unit([(x - width / 2) / height, (0.46 * height - y) / height, 0.95]));
  const tones = Float32Array.from({ length: width * height }, (_, pixel) =>
    look((pixel % width) + 0.5, Math.floor(pixel / width) + 0.5),
  );
  return tones.map((tone, pixel) => {
    const neighbors = [1, -1, width, -width].map((by) => tones[pixel + by] ?? tone);
    const edge = neighbors.some((other) => Math.abs(other - tone) > 1 / grays);
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    // Four rays where one would leave stairs.
    const [a, b] = [0.25, 0.75];
    const smooth = edge
      ? (look(x + a, y + a) + look(x + b, y + a) + look(x + a, y + b) + look(x + b, y + b)) / 4
      : tone;
    return (2 * Math.round(Math.max(0, Math.min(1, smooth)) * grays)) / grays - 1;
  });
}

/** Tone, 0 to 1, of what a ray from the eye meets first. */
function shade(ray: Vector): number {
  const eye: Vector = [0, 0, 0];
  const toBall = meetBall(eye, ray);
  const [toPillar, pillar] = meetPillars(eye, ray);
  const toFloor = ray[1] < 0 ? floor / ray[1] : Infinity;
  const nearest = Math.min(toBall, toPillar, toFloor);
  if (nearest === Infinity) return 0.62 + 0.9 * Math.max(0, 0.3 - ray[1]);
  const at = along(ray, nearest);
  if (nearest === toFloor) return floorTone(at);
  if (nearest === toBall) return 0.16 + 0.84 * Math.max(0, dot(sun, unit(minus(at, ball))));
  const normal = unit([at[0] - pillar[0], 0, at[2] - pillar[1]]);
  return mist(0.12 + 0.56 * Math.max(0, dot(sun, normal)), at[2]);
}

/** Tiles of one meter that fade into the distance, dark where the sun is hidden. */
function floorTone(at: Vector): number {
  const odd = (Math.floor(at[0] + 0.5) + Math.floor(at[2])) % 2 !== 0;
  const contrast = Math.max(0, Math.min(1, (26 - at[2]) / 14));
  const tone = 0.62 + (odd ? 0.2 : -0.2) * contrast;
  const shaded = meetBall(at, sun) < Infinity || meetPillars(at, sun)[0] < Infinity;
  return mist(shaded ? 0.36 * tone : tone, at[2]);
}

function mist(tone: number, distance: number): number {
  const haze = Math.min(1, Math.max(0, (distance - 5) / 45));
  return tone + (0.86 - tone) * haze;
}

function meetBall(from: Vector, ray: Vector): number {
  const offset = minus(from, ball);
  return nearRoot(1, dot(offset, ray), dot(offset, offset) - ballRadius ** 2);
}

/** How far to the first pillar, and which. They are as high as the sky. */
function meetPillars(from: Vector, ray: Vector): [number, (typeof pillars)[number]] {
  let best: [number, (typeof pillars)[number]] = [Infinity, pillars[0]];
  for (const pillar of pillars) {
    const x = from[0] - pillar[0];
    const z = from[2] - pillar[1];
    const a = ray[0] ** 2 + ray[2] ** 2;
    const distance = nearRoot(a, x * ray[0] + z * ray[2], x * x + z * z - pillarRadius ** 2);
    if (distance < best[0]) best = [distance, pillar];
  }
  return best;
}

/** The nearest solution of a·s² + 2b·s + c = 0 in front of the start, or Infinity. */
function nearRoot(a: number, b: number, c: number): number {
  const inside = b * b - a * c;
  const root = inside < 0 ? -1 : (-b - Math.sqrt(inside)) / a;
  return root > 1e-6 ? root : Infinity;
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length];
}

function along([x, y, z]: Vector, by: number): Vector {
  return [x * by, y * by, z * by];
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
