import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { simulate } from '../../../src/world/clip.ts';
import { findBallsInPlay, findPaddle, renderPaddle } from '../../../src/world/paddle-film.ts';
import {
  contactHeight,
  isLost,
  paddle,
  paddleBox,
  paddleRange,
  paddleSpeeds,
  play,
  pushes,
  samplePaddleStart,
  type PaddleState,
  type Push,
} from '../../../src/world/paddle.ts';
import {
  knowsTheBall,
  longestGame,
  neverMoves,
  playGame,
  randomPlayer,
  type Player,
} from '../../../src/world/players.ts';
import { emptyFrame, render } from '../../../src/world/renderer.ts';
import { box, energy, isHidden } from '../../../src/world/state.ts';

const starts = (count: number, seed = 1): readonly PaddleState[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => samplePaddleStart(random));
};

const stateWith = (ball: Partial<PaddleState['ball']>, rest: Partial<PaddleState> = {}): PaddleState => ({
  ball: { x: 12, y: 10, vx: 0, vy: 0, ...ball },
  depth: 'behind',
  paddle: 12,
  catches: 0,
  chance: 7,
  ...rest,
});

const anyPush = fc.constantFrom(...pushes);
const anyState = fc.nat({ max: 2 ** 31 }).map((seed) => samplePaddleStart(randomFrom(seed)));

/** Frames that a game lasts, on average. */
const lasts = (player: (seed: number) => Player, games: number): number =>
  starts(games, 2).reduce((sum, start, seed) => sum + playGame(start, player(seed)).frames, 0) / games;

describe('the Box with a paddle', () => {
  test('is the Box until the ball is as low as the paddle', () => {
    for (const start of starts(40)) {
      let state = start;
      for (const { ball } of simulate(start, 60)) {
        if (ball.y > contactHeight || state.catches > 0 || state.ball.y > contactHeight) break;
        expect(state.ball.x).toBeCloseTo(ball.x, 10);
        expect(state.ball.y).toBeCloseTo(ball.y, 10);
        state = play(state, 0);
      }
    }
  });

  test('throws a caught ball up again, and loses no frame over it', () => {
    const before = stateWith({ y: contactHeight - 0.5, vy: 1, vx: 0.6 });
    const after = play(before, 0);
    expect(after.catches).toBe(1);
    expect(-after.ball.vy).toBeGreaterThan(paddleSpeeds.rebound[0] - paddleBox.gravity);
    expect(-after.ball.vy).toBeLessThan(paddleSpeeds.rebound[1]);
    // y is on the parabola from the contact at its exact moment.
    const untilContact = (Math.sqrt(1 + 2 * 0.12 * 0.5) - 1) / 0.12;
    const left = 1 - untilContact;
    const { y, vy } = after.ball;
    expect(y).toBeCloseTo(contactHeight + (vy - 0.12 * left) * left + (0.12 * left ** 2) / 2, 9);
  });

  test.each([
    ['just within reach', paddle.reach - 0.01, true],
    ['just beyond', paddle.reach + 0.01, false],
  ])('the paddle catches a ball %s', (_, off, caught) => {
    const state = stateWith({ x: 12 + off, y: contactHeight - 0.1, vy: 1 });
    expect(play(state, 0).catches).toBe(caught ? 1 : 0);
  });

  test('the paddle moves before the ball comes down', () => {
    const state = stateWith({ x: 12 + paddle.reach + 0.5, y: contactHeight - 0.1, vy: 1 });
    expect(play(state, 1).catches).toBe(1);
    expect(play(state, -1).catches).toBe(0);
  });

  test('a missed ball is never caught from below, and is lost below the floor', () => {
    let state = stateWith({ x: 3, y: contactHeight + 0.5, vy: 1 }, { paddle: 3.5 });
    for (let frame = 0; frame < 6; frame++) state = play(state, 0);
    expect(state.catches).toBe(0);
    expect(isLost(state)).toBe(true);
  });

  test('rebounds are all the chance there is: twins part at the first of them and not before', () => {
    for (const start of starts(40, 3)) {
      let [one, other]: PaddleState[] = [start, { ...start, chance: (start.chance + 12345) % 2 ** 32 }];
      for (let frame = 0; frame < 60 && !isLost(one as PaddleState); frame++) {
        const push = knowsTheBall(one as PaddleState);
        [one, other] = [play(one as PaddleState, push), play(other as PaddleState, push)];
        const same = one.ball.x === other.ball.x && one.ball.y === other.ball.y;
        expect(same).toBe(one.catches === 0 || isLost(one));
        if (!same) break;
      }
    }
  });

  test('speeds after a rebound fill the range that they are drawn from, to both sides', () => {
    const speeds = Array.from({ length: 400 }, (_, chance) => {
      return play(stateWith({ y: contactHeight - 1e-6, vy: 1 }, { chance }), 0).ball;
    });
    const sideways = speeds.map(({ vx }) => Math.abs(vx));
    expect(Math.min(...sideways)).toBeGreaterThan(0.4 - 1e-9);
    expect(Math.min(...sideways)).toBeLessThan(0.42);
    expect(Math.max(...sideways)).toBeGreaterThan(1.38);
    expect(Math.max(...sideways)).toBeLessThan(1.4);
    expect(speeds.filter(({ vx }) => vx < 0).length / 400).toBeCloseTo(0.5, 1);
  });

  test('gives the same future for the same state and pushes, whatever they are, and stays inside', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyPush, { maxLength: 120 }), (start, moves) => {
        const run = (): PaddleState => moves.reduce((state: PaddleState, push: Push) => play(state, push), start);
        const end = run();
        expect(run()).toEqual(end);
        expect(end.ball.x).toBeGreaterThanOrEqual(box.radius);
        expect(end.ball.x).toBeLessThanOrEqual(box.size - box.radius);
        expect(end.paddle).toBeGreaterThanOrEqual(paddleRange[0]);
        expect(end.paddle).toBeLessThanOrEqual(paddleRange[1]);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('keeps energy between rebounds', () => {
    let state = stateWith({ y: 4, vx: 1.2 });
    const before = energy(state.ball);
    for (let frame = 0; frame < 12; frame++) state = play(state, 0);
    expect(energy(state.ball) / before).toBeCloseTo(1, 10);
  });

  test('can be played for ever by who knows the ball, and not by standing still or by chance', () => {
    expect(lasts(() => knowsTheBall, 60)).toBeGreaterThan(330);
    expect(lasts(() => neverMoves, 200)).toBeLessThan(60);
    expect(lasts((seed) => randomPlayer(randomFrom(seed)), 200)).toBeLessThan(60);
    expect(playGame(stateWith({ x: 20, y: 19 }, { paddle: 4 }), neverMoves).frames).toBeLessThan(longestGame);
  });
});

describe('the film of the Box with a paddle', () => {
  test('shows ball, pillar and paddle, each at its place', () => {
    const frame = renderPaddle(stateWith({ x: 20, y: 8 }));
    const at = (column: number, row: number): number => frame[row * 24 + column] as number;
    expect(at(19, 8)).toBe(1);
    expect(at(12, 13)).toBeCloseTo(-0.2, 6);
    expect(at(12, 14)).toBe(-1);
    expect(at(12, 22)).toBeCloseTo(0.2, 6);
    expect(at(12, 21)).toBeCloseTo(-0.4, 6); // half covered
    expect(at(5, 22)).toBe(-1);
  });

  test('hides the ball behind the pillar and shows it again below', () => {
    const hidden = stateWith({ x: 12, y: 8 });
    expect(isHidden(hidden, paddleBox)).toBe(true);
    expect(findBallsInPlay(renderPaddle(hidden))).toEqual([]);
    const below = stateWith({ x: 12, y: 17 });
    expect(isHidden(below, paddleBox)).toBe(false);
    expect(findBallsInPlay(renderPaddle(below))[0]?.mass).toBeCloseTo(1, 1);
    // The Box of the other chapters hides it there as well.
    expect(isHidden(below)).toBe(true);
    expect(render(below)).toEqual(emptyFrame());
  });

  test('lets paddle and ball be found where they are, whenever the whole ball is in sight', () => {
    for (const start of starts(60, 4)) {
      let state = start;
      for (let frame = 0; frame < 40 && state.ball.y < contactHeight; frame++) {
        const film = renderPaddle(state);
        expect(Math.abs((findPaddle(film) ?? NaN) - state.paddle)).toBeLessThan(0.01);
        const beside = Math.abs(state.ball.x - 12) > 4 + box.radius || state.ball.y > 14 + box.radius;
        const balls = findBallsInPlay(film);
        if (beside) {
          expect(balls).toHaveLength(1);
          expect(Math.hypot((balls[0]?.x ?? NaN) - state.ball.x, (balls[0]?.y ?? NaN) - state.ball.y)).toBeLessThan(
            0.15,
          );
        }
        state = play(state, frame % 3 === 0 ? 1 : -1);
      }
    }
  });
});
