/**
 * The step from a tower to what becomes of it: rigid bodies in a plane, by planck (Box2D in TypeScript). There is no
 * randomness in here; whoever is unsure of a tower runs it again with other blocks or another push.
 */
import { Box, Settings, Vec2, World, type Body } from 'planck';
import type { Block, Tower } from './blocks.ts';
import { frames, horizon, type Poses } from './motion.ts';

/** Seconds during which a push acts, as in `battaglia2013ipe`. */
const pushed = 0.2;

/**
 * Steps a second, and rounds of the solver in each for velocities and positions. With ten rounds, which is common, the
 * errors of the solver feed each other in a high stack and bring down what statics lets stand.
 */
const rate = 120;
const rounds = [25, 2] as const;
/** Where no block is left of which it is open whether it falls, the usual rounds show the rest of the fall as well. */
const usual = [10, 2] as const;
/** Short sides: a block that is so much lower than it was does not come up again. */
const fallenFor = 0.5;
/** Short sides in a meter: a block is taken to be 20 cm thick. */
export const perMeter = 5;
const gravity = 9.81 * perMeter;
const friction = 0.6;

// Box2D keeps bodies apart by a skin, and with its usual one every overhang would be wrong by more than the towers
// have to spare. Blocks are made smaller by so much that skins that touch overlap by exactly the slop it aims at.
Settings.linearSlop = 0.001;
Settings.timeToSleep = 0.3;
const skin = 1.5 * Settings.linearSlop;

/**
 * Runs a tower for `horizon` seconds.
 *
 * @param push sideways acceleration of every block for the first 0.2 s, m/s².
 */
export function simulate(tower: Tower, push: number): Poses {
  const world = new World({ gravity: { x: 0, y: -gravity }, continuousPhysics: false });
  const table = world.createBody();
  table.createFixture({ shape: new Box(100, 1, new Vec2(0, -1 - skin), 0), friction });
  const bodies = tower.map((block) => {
    const body = world.createDynamicBody({ position: { x: block.x, y: block.y } });
    body.createFixture({ shape: new Box(block.width / 2 - skin, block.height / 2 - skin), density: 1, friction });
    return body;
  });
  settle(world);

  const poses = new Float32Array(frames * bodies.length * 3);
  const every = (horizon * rate) / (frames - 1);
  keep(poses, 0, bodies);
  for (let frame = 1; frame < frames; frame++) {
    const rests = frame > pushed * ((frames - 1) / horizon) && bodies.every((body) => !body.isAwake());
    const solver = bodies.some((body, i) => isOpen(tower[i] as Block, body)) ? rounds : usual;
    for (let i = 0; i < every && !rests; i++) {
      if ((frame - 1) * every + i < pushed * rate) for (const body of bodies) accelerate(body, push);
      world.step(1 / rate, ...solver);
    }
    keep(poses, frame, bodies);
  }
  return poses;
}

/**
 * Lets the forces between blocks find themselves in steps too short for anything to move. The solver starts each step
 * from the forces of the last; begun from none, it would let a tall tower lean before it holds it.
 */
function settle(world: { step(dt: number, velocities: number, positions: number): void }): void {
  for (let i = 0; i < 30; i++) world.step(1e-5, 50, 1);
}

/** Whether a block may still fall: it has not yet, and it does not lie flat on the table. */
function isOpen({ y, width, height }: Block, body: Body): boolean {
  return y > Math.min(width, height) / 2 + 0.01 && y - body.getPosition().y < fallenFor;
}

function accelerate(body: Body, push: number): void {
  if (push !== 0) body.applyForceToCenter({ x: push * perMeter * body.getMass(), y: 0 }, true);
}

function keep(poses: Poses, frame: number, bodies: readonly Body[]): void {
  bodies.forEach((body, i) => {
    const { x, y } = body.getPosition();
    poses.set([x, y, body.getAngle()], (frame * bodies.length + i) * 3);
  });
}
