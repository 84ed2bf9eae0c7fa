/** The three clauses of definition 2, measured on any system that holds a code. */
import { randomFrom } from '../../kit/random.ts';
import { advance } from '../../world/dynamics.ts';
import { sampleStart, type Ball } from '../../world/state.ts';
import { codeLength, fly, type Code, type CodeSystem } from './code.ts';

/** Frames that the square spans: one row of the film. */
export const squareFrames = 4;

/** (a) eq-decodable, for the height. */
export interface Decoding {
  /** Mean gap between the height that is read and the true one, px. */
  readonly error: number;
  /** The same for always answering the mean height, px. */
  readonly blind: number;
}

/** (c) eq-causally-efficacious. */
export interface Effect {
  /** How much lower the picture shows the ball in the edited frame, px. */
  readonly shift: number;
  /** The same size of push in random directions: mean size of the shift, px. */
  readonly control: number;
}

const testStates = 200;
const controlPushes = 40;

/** Balls of the training distribution that touch nothing for `squareFrames` frames: the code knows no walls. */
const tests: readonly Ball[] = freeFlights(testStates);

/** @param systemOf gives each test its own disturbance. */
export function decoding(systemOf: (test: number) => CodeSystem): Decoding {
  const mean = average(tests.map(({ y }) => y));
  const gaps = tests.map((ball, test) => {
    const system = systemOf(test);
    return Math.abs(system.read(system.encode(ball)).y - ball.y);
  });
  return { error: average(gaps), blind: average(tests.map(({ y }) => Math.abs(y - mean))) };
}

/** (b) eq-commuting-square: mean distance between where the two ways round the square arrive, px. */
export function squareGap(systemOf: (test: number) => CodeSystem): number {
  const gaps = tests.map((ball, test) => {
    const { read, physics } = bothWays(systemOf(test), ball);
    return Math.hypot(read.x - physics.x, read.y - physics.y);
  });
  return average(gaps);
}

/** Step the code and then read; or read and then let physics step. */
export function bothWays(
  system: CodeSystem,
  ball: Ball,
): { readonly code: Code; readonly read: Ball; readonly physics: Ball } {
  let code = system.encode(ball);
  let physics = system.read(code);
  for (let frame = 0; frame < squareFrames; frame++) {
    code = system.advance(code);
    physics = fly(physics);
  }
  return { code, read: system.read(code), physics };
}

/** What a written height does to the picture, and what pushes of its size in any direction do. */
export function effectOf(system: CodeSystem, code: Code, down: number): Effect {
  const [, before] = system.paint(code);
  const shiftAfter = (edited: Code): number => system.paint(edited)[1] - before;
  const written = system.write(code, down);
  const size = Math.hypot(...written.map((value, i) => value - (code[i] as number)));
  const random = randomFrom(5);
  const shifts = Array.from({ length: controlPushes }, () => {
    const direction = Float64Array.from({ length: codeLength }, () => random.normal());
    const stretch = size / Math.hypot(...direction);
    return Math.abs(shiftAfter(code.map((value, i) => value + stretch * (direction[i] as number))));
  });
  return { shift: shiftAfter(written), control: average(shifts) };
}

function freeFlights(count: number): readonly Ball[] {
  const random = randomFrom(3);
  const found: Ball[] = [];
  while (found.length < count) {
    const { ball } = sampleStart(random);
    let free = ball;
    for (let frame = 0; frame < squareFrames; frame++) free = fly(free);
    const real = advance(ball, squareFrames);
    if (Math.hypot(real.x - free.x, real.y - free.y) < 1e-9) found.push(ball);
  }
  return found;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
