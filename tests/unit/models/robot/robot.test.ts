import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { pixels } from '../../../../src/models/inverse-dynamics/config.ts';
import { toPixels } from '../../../../src/models/dream/pixels.ts';
import { candidateCount, candidatesFrom, horizon } from '../../../../src/models/robot/candidates.ts';
import { byDream, byStandingStill, byTheBox, type Imagine } from '../../../../src/models/robot/imagine.ts';
import { countRebounds, landingIn, placesIn, placesOf } from '../../../../src/models/robot/judge.ts';
import { robotWeights } from '../../../../src/models/robot/names.ts';
import { carryOut, type Moment } from '../../../../src/models/robot/pursue.ts';
import { modelsFrom } from '../../../../src/models/robot/shipped.ts';
import { shipped } from '../../../../src/models/shipped.ts';
import type { Instruction } from '../../../../src/world/juggling.ts';
import { renderPaddle } from '../../../../src/world/paddle-film.ts';
import {
  landing,
  paddleRange,
  play,
  pushed,
  samplePaddleStart,
  type PaddleState,
} from '../../../../src/world/paddle.ts';
import { knowsTheBall } from '../../../../src/world/players.ts';

const models = modelsFrom(shipped(robotWeights));

/** All moments of a task, the last included. */
function momentsOf(instruction: Instruction, seed: number, trust: number, imagine: Imagine): readonly Moment[] {
  const moments = carryOut(models, {
    instruction,
    start: samplePaddleStart(randomFrom(seed)),
    act: { trust, imagine },
  });
  const all: Moment[] = [];
  for (;;) {
    const { value, done } = moments.next();
    all.push(value);
    if (done) return all;
  }
}

/** A game in which the ball is caught. */
function gameOf(seed: number, frames: number): readonly PaddleState[] {
  const states = [samplePaddleStart(randomFrom(seed))];
  while (states.length < frames) {
    const last = states.at(-1) as PaddleState;
    states.push(play(last, knowsTheBall(last)));
  }
  return states;
}

describe('what a tracker reads off a film', () => {
  it('is where the ball lands, within a pixel', () => {
    const errors: number[] = [];
    for (let seed = 1; seed <= 30; seed++) {
      const states = gameOf(seed, 24);
      const film = Float32Array.from(states.flatMap((state) => [...toPixels(renderPaddle(state))]));
      const seen = landingIn(placesOf(film));
      const at = states.findIndex((state) => landing(state, knowsTheBall(state)) !== undefined);
      const before = states[at];
      if (!seen || !before) continue;
      errors.push(Math.abs(seen.offset - (landing(before, knowsTheBall(before))?.offset ?? NaN)));
    }
    expect(errors.length).toBeGreaterThan(25);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(1);
  });

  it('is each rebound once', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const count = countRebounds();
      const states = gameOf(seed, 90);
      const counted = states.map((state) => count(placesIn(toPixels(renderPaddle(state)))));
      // The last one may not have been seen to rise yet.
      const caught = states.at(-3)?.catches ?? NaN;
      expect([caught, caught + 1]).toContain(counted.at(-1));
    }
  });
});

describe('the films that a robot considers', () => {
  it('take the paddle to places from wall to wall, a pixel a frame', () => {
    const ends = candidatesFrom(12).map((pushes) => pushes.reduce(pushed, 12));
    expect(ends).toHaveLength(candidateCount);
    expect(Math.min(...ends)).toBeLessThan(paddleRange[0] + 1);
    expect(Math.max(...ends)).toBeGreaterThan(paddleRange[1] - 1);
  });

  it('begin with the present frame, whoever imagines them', () => {
    const [truth] = gameOf(3, 1) as readonly [PaddleState];
    const seen = toPixels(renderPaddle(truth));
    const shown = placesIn(seen).ball;
    const now = {
      code: models.vision.encode(seen).mean,
      kept: new Float32Array(128),
      ball: shown,
      truth,
    };
    for (const imagine of [byDream(models.vision, models.memory, randomFrom(1)), byTheBox, byStandingStill]) {
      const films = imagine(now, candidatesFrom(truth.paddle));
      expect(films).toHaveLength(candidateCount);
      for (const film of films) {
        expect(film).toHaveLength((horizon + 1) * pixels);
        const { ball, paddle } = placesIn(film.subarray(0, pixels));
        expect(Math.abs(paddle - truth.paddle)).toBeLessThan(0.5);
        expect(Math.hypot((ball?.x ?? 99) - (shown?.x ?? 0), (ball?.y ?? 99) - (shown?.y ?? 0))).toBeLessThan(1);
      }
    }
  });
});

describe('a robot in the Box', () => {
  it('catches the ball three times where it can try in the Box itself', () => {
    const moments = momentsOf('middle', 1, 3, byTheBox);
    expect(moments.at(-1)?.verdict).toBe('done');
    expect(moments.at(-1)?.state.catches).toBe(3);
  });

  it('looks again after as many pushes as it trusts a film, and reads nearly all of them rightly off the dream', () => {
    const moments = momentsOf('keep', 5, 4, byDream(models.vision, models.memory, randomFrom(5)));
    const looks = moments.flatMap(({ look }, at) => (look ? [{ at, look }] : []));
    expect(looks.length).toBeGreaterThan(2);
    expect(looks.map(({ at }) => at)).toEqual(looks.map((_, i) => 3 + 4 * i));
    const given = looks.flatMap(({ look }) => look.candidates[look.chosen] ?? []);
    const read = looks.flatMap(({ look }) => look.read);
    const right = read.filter((push, at) => push === given[at]).length;
    expect(right / read.length).toBeGreaterThan(0.85);
  });
});
