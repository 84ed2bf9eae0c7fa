/** Finds the ball in a frame, in one that a model made as well: what the scores see of it. */
import { emptyFrame, values, type Frame } from './renderer.ts';
import { box, type World } from './state.ts';

/** A connected patch of ball in a frame. */
export interface Sighting {
  /** Centroid of what is seen, px; of a half-covered ball it is the visible half's. */
  readonly x: number;
  readonly y: number;
  /** How much is seen, in balls: 1 is a whole one; a model may paint more. */
  readonly mass: number;
}

/** Pixels less covered than this are noise. */
const faintest = 0.15;
/** Patches smaller than this share of a ball are specks. */
const smallest = 0.1;

/**
 * The balls of a frame, heaviest first: none where it shows only the empty Box (or specks), two where the ball has
 * a duplicate. Patches hang together over edges and corners.
 */
export function findBalls(frame: Frame, world: World = box): readonly Sighting[] {
  const cover = ballCover(frame, world);
  const whole = wholeBall(world);
  const sightings: Sighting[] = [];
  for (let pixel = 0; pixel < cover.length; pixel++) {
    if ((cover[pixel] as number) === 0) continue;
    const sighting = takePatch(cover, pixel, world.size, whole);
    if (sighting.mass >= smallest) sightings.push(sighting);
  }
  return sightings.sort((a, b) => b.mass - a.mass);
}

/** How much of each pixel the ball covers, once background and pillar are subtracted; 0 where it is faint. */
function ballCover(frame: Frame, world: World): Float32Array {
  const empty = emptyFrame(world);
  return frame.map((value, pixel) => {
    const behind = empty[pixel] as number;
    const covered = (value - behind) / (values.ball - behind);
    return covered > faintest ? covered : 0;
  });
}

/** The area of the disc, px²: the anti-aliased edge has the same to within a few percent. */
function wholeBall({ radius }: World): number {
  return Math.PI * radius * radius;
}

/** Sums up the patch that `start` belongs to and clears it from `cover`. */
function takePatch(cover: Float32Array, start: number, size: number, whole: number): Sighting {
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  const waiting = [start];
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const covered = cover[pixel] as number;
    if (covered === 0) continue;
    cover[pixel] = 0;
    const column = pixel % size;
    const row = Math.floor(pixel / size);
    mass += covered;
    sumX += covered * (column + 0.5);
    sumY += covered * (row + 0.5);
    for (let y = Math.max(0, row - 1); y <= Math.min(size - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(size - 1, column + 1); x++) waiting.push(y * size + x);
    }
  }
  return { x: sumX / mass, y: sumY / mass, mass: mass / whole };
}
