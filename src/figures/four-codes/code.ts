/**
 * A system that holds the ball in a code. Here it is built by hand: two linear copies of position and velocity in 64
 * numbers, one that a probe reads and one that it does not, and either can be what the picture is drawn from. A
 * learned model takes its place by giving the same five functions.
 */
import { randomFrom } from '../../kit/random.ts';
import { box, type Ball } from '../../world/state.ts';

export type Code = Float64Array;

export interface CodeSystem {
  /** h: what the system holds when it looks at this ball. */
  encode(ball: Ball): Code;
  /** δ: what the probe reads off. */
  read(code: Code): Ball;
  /** Φₕ: what the code becomes from one frame to the next. */
  advance(code: Code): Code;
  /** The code in which the probe reads a ball `down` px lower. */
  write(code: Code, down: number): Code;
  /** Center of the ball in the picture, px. */
  paint(code: Code): readonly [x: number, y: number];
}

/** Which clauses a hand-built system meets besides being decodable. */
export interface Build {
  /** The picture is drawn from the copy that the probe reads. */
  readonly used: boolean;
  /** That copy steps as the ball does. */
  readonly structured: boolean;
}

export const codeLength = 64;
const properties = 4;
/** Standard deviation of what disturbs each number of a code: no probe reads it without error. */
const disturbance = 0.2;

/** How large each property stands in the code: speeds are small numbers, and a disturbance would drown them. */
const weights = [1, 1, 8, 8] as const;

/** Rows of an orthonormal basis, one a property: the probed copy first, then the other. */
const basis = orthonormal(2 * properties, codeLength, 11);

/**
 * The hand-built system. `disturb` numbers the disturbance, so that an edited run and its unedited twin share it.
 */
export function handBuilt({ used, structured }: Build, disturb = 0): CodeSystem {
  const read = (code: Code, copy: 0 | 1): Ball => {
    const [x = 0, y = 0, vx = 0, vy = 0] = basis
      .slice(copy * properties, (copy + 1) * properties)
      .map((row, k) => row.reduce((sum, value, i) => sum + value * (code[i] as number), 0) / (weights[k] as number));
    return { x, y, vx, vy };
  };
  return {
    encode(ball) {
      const random = randomFrom(1000 + disturb);
      const code = Float64Array.from({ length: codeLength }, () => disturbance * random.normal());
      return add(add(code, 0, ball), 1, ball);
    },
    read: (code) => read(code, 0),
    advance(code) {
      const step = structured ? fly : flyAstray;
      return move(move(code, 0, read(code, 0), step), 1, read(code, 1), fly);
    },
    write: (code, down) => add(code, 0, { x: 0, y: down, vx: 0, vy: 0 }),
    paint(code) {
      const { x, y } = read(code, used ? 0 : 1);
      return [inside(x), inside(y)];
    },
  };
}

/** Free flight for one frame: what a linear code can do, and all that the Box does between two contacts. */
export function fly({ x, y, vx, vy }: Ball): Ball {
  return { x: x + vx, y: y + vy + box.gravity / 2, vx, vy: vy + box.gravity };
}

/** The scramble: the speed of falling moves the ball sideways, and the sideways speed moves it down. */
function flyAstray({ x, y, vx, vy }: Ball): Ball {
  return { x: x + vy + box.gravity / 2, y: y + vx, vx, vy: vy + box.gravity };
}

/** A picture keeps its ball within the walls. */
function inside(position: number): number {
  return Math.min(box.size - box.radius, Math.max(box.radius, position));
}

function move(code: Code, copy: 0 | 1, from: Ball, step: (ball: Ball) => Ball): Code {
  const to = step(from);
  return add(code, copy, { x: to.x - from.x, y: to.y - from.y, vx: to.vx - from.vx, vy: to.vy - from.vy });
}

/** The code with `change` added along the directions of one copy. */
function add(code: Code, copy: 0 | 1, { x, y, vx, vy }: Ball): Code {
  const sum = Float64Array.from(code);
  for (const [k, amount] of [x, y, vx, vy].entries()) {
    const row = basis[copy * properties + k] as Float64Array;
    for (let i = 0; i < sum.length; i++)
      sum[i] = (sum[i] as number) + (weights[k] as number) * amount * (row[i] as number);
  }
  return sum;
}

/** Gram and Schmidt's method on random rows. */
function orthonormal(rows: number, length: number, seed: number): readonly Float64Array[] {
  const random = randomFrom(seed);
  const made: Float64Array[] = [];
  for (let k = 0; k < rows; k++) {
    let row = Float64Array.from({ length }, () => random.normal());
    for (const other of made) {
      const along = other.reduce((sum, value, i) => sum + value * (row[i] as number), 0);
      row = row.map((value, i) => value - along * (other[i] as number));
    }
    const norm = Math.hypot(...row);
    made.push(row.map((value) => value / norm));
  }
  return made;
}
