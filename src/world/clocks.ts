/**
 * The two clocks as drawings: world time τ is a ticked ruler, noise level t a stipple that thins to nothing. They are
 * axes, never marks, and the letter is always printed beside them. A clock that a system does not have is drawn too.
 */
import type { Point, Surface } from '../kit/surface.ts';

export interface ClockPlace {
  /** Left end of the label, px. */
  readonly left: number;
  /** Where the axis begins and ends, px. */
  readonly from: number;
  readonly to: number;
  /** Right end of the value, px. */
  readonly right: number;
  /** The line of the axis, px. */
  readonly y: number;
}

/** What a clock says: its name, and its value or the word for none. */
export interface ClockText {
  readonly label: string;
  readonly value: string;
}

const size = 13;

/**
 * World time, with a tick a frame and a long one every four.
 *
 * @param last index of the last frame.
 * @param now the frame that the clock has reached; undefined where all frames are there at once.
 */
export function rulerOfWorldTime(
  to: Surface,
  place: ClockPlace,
  text: ClockText,
  last: number,
  now: number | undefined,
): void {
  write(to, place, text, 'tau');
  const { from, y } = place;
  const x = (frame: number): number => from + ((place.to - from) * frame) / last;
  const reached = now ?? last;
  to.line([[from, y], [place.to, y]], { stroke: 'tau' }); // prettier-ignore
  if (reached > 0) to.line([[from, y], [x(reached), y]], { stroke: 'tau', width: 2.5 }); // prettier-ignore
  for (let frame = 0; frame <= last; frame++) {
    const long = frame % 4 === 0 ? 9 : 5;
    const width = frame <= reached ? 2 : 1;
    to.line([[x(frame), y], [x(frame), y - long]], { stroke: 'tau', width }); // prettier-ignore
  }
  if (now !== undefined) pointer(to, x(now), y - 11, 'tau');
}

/** Noise level, 0 at the left end and 1 at the right, as on its slider; `now` undefined where there is no noise. */
export function stippleOfNoise(to: Surface, place: ClockPlace, text: ClockText, now: number | undefined): void {
  write(to, place, text, now === undefined ? 'ink3' : 'noise');
  const { from, y } = place;
  if (now === undefined) return to.line([[from, y], [place.to, y]], { stroke: 'ink3', dash: [1.5, 4] }); // prettier-ignore
  to.line([[from, y], [place.to, y]], { stroke: 'noise' }); // prettier-ignore
  const x = from + (place.to - from) * now;
  for (const [row, dash] of dots(place.to - from).entries()) {
    const above = y - 2.5 - 2 * row;
    const points: readonly Point[] = [[place.to, above], [from, above]]; // prettier-ignore
    to.line(points, { stroke: 'noise', width: 1.5, dash });
  }
  pointer(to, x, y - 11, 'noise');
}

/** Dashes of four rows of dots: dense where they begin, at t = 1, and farther apart the less noise there is. */
function dots(length: number): readonly (readonly number[])[] {
  return [2, 3.3, 2.6, 3.9].map((seed) => {
    const dash: number[] = [];
    let reached = 0;
    for (let k = 1; reached < length; k++) {
      const left = Math.max(0.04, 1 - reached / length);
      // The fractional part of multiples of an irrational number is spread evenly and looks like chance.
      const chance = (k * seed * Math.SQRT2) % 1;
      const gap = 1.5 + (3.2 * chance) / left ** 1.6;
      dash.push(1.5, gap);
      reached += 1.5 + gap;
    }
    return dash;
  });
}

function write(
  to: Surface,
  { left, right, y }: ClockPlace,
  { label, value }: ClockText,
  paint: 'tau' | 'noise' | 'ink3',
): void {
  to.text(left, y + 1, label, { size, paint });
  to.text(right, y + 1, value, { size, align: 'end', paint: 'ink' });
}

function pointer(to: Surface, x: number, y: number, paint: 'tau' | 'noise'): void {
  to.polygon([[x - 4.5, y - 6], [x + 4.5, y - 6], [x, y + 1]], { fill: paint }); // prettier-ignore
}
