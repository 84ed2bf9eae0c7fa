import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { fromBytes, toBytes } from '../../../src/world/bytes.ts';
import { clipLength, promptLength, renderClip, simulate } from '../../../src/world/clip.ts';
import { shownGravity, shownSpeed } from '../../../src/world/motion.ts';
import { fastest, openingAtSpeed, openingUnder } from '../../../src/world/openings.ts';
import { emptyFrame, render } from '../../../src/world/renderer.ts';
import { box, sampleStart, type State } from '../../../src/world/state.ts';

const filmOf = (start: State, gravity = box.gravity) => renderClip(simulate(start, clipLength, { ...box, gravity }));

describe('what a film shows of its motion', () => {
  it.each([0.1, 0.6, 1.1, 1.6, 2.2, fastest])('is the speed of the opening, %f px a frame', (speed) => {
    const random = randomFrom(5);
    for (let clip = 0; clip < 40; clip++) {
      expect(Math.abs((shownSpeed(filmOf(openingAtSpeed(speed, random))) ?? 0) - speed)).toBeLessThan(0.06);
    }
  });

  it.each([0, 0.06, 0.12, 0.3])('is the gravity under which it was filmed, %f px a frame²', (gravity) => {
    const random = randomFrom(6);
    for (let clip = 0; clip < 40; clip++) {
      const shown = shownGravity(filmOf(openingUnder(gravity, random), gravity));
      expect(Math.abs((shown ?? 9) - gravity)).toBeLessThan(0.008);
    }
  });

  it('is nothing where the film is empty', () => {
    const film = Array.from({ length: clipLength }, () => emptyFrame());
    expect(shownSpeed(film)).toBeUndefined();
    expect(shownGravity(film)).toBeUndefined();
  });
});

describe('openings that training never showed', () => {
  it('end where a ball of training can be as well', () => {
    const random = randomFrom(7);
    const ends = Array.from({ length: 4000 }, () => {
      const { x } = (simulate(sampleStart(random), promptLength).at(-1) as State).ball;
      return Math.min(x, box.size - x);
    });
    const farthest = Math.max(...ends);
    for (let clip = 0; clip < 200; clip++) {
      const { x } = (simulate(openingAtSpeed(fastest, random), promptLength).at(-1) as State).ball;
      expect(Math.min(x, box.size - x)).toBeLessThan(farthest + 0.1);
    }
  });

  it('go either way', () => {
    const random = randomFrom(8);
    const signs = new Set(Array.from({ length: 20 }, () => Math.sign(openingAtSpeed(2, random).ball.vx)));
    expect([...signs].sort()).toEqual([-1, 1]);
  });
});

it('a film in bytes shows what it showed before, to half a level of gray', () => {
  const film = [render({ ball: { x: 5, y: 9, vx: 0, vy: 0 }, depth: 'front' }), emptyFrame()];
  fromBytes(toBytes(film)).forEach((frame, at) => {
    frame.forEach((value, pixel) => expect(Math.abs(value - (film[at]?.[pixel] ?? 9))).toBeLessThanOrEqual(1 / 255));
  });
});
