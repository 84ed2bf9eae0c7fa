import { describe, expect, it } from 'vitest';
import { farthest as farthestRecorded } from '../../tools/video-dit-measure/steering.ts';
import { clipNumbers } from '../../../src/figures/steer/clips.ts';
import { figure } from '../../../src/figures/steer/index.ts';
import { axisOf, comparedAt, doseAt, dosesOf, layer, sideLayer } from '../../../src/figures/steer/recorded.ts';
import { run } from '../../../src/figures/steer/run.ts';
import {
  farthest,
  largestDose,
  pushNow,
  sideWays,
  start,
  truthOf,
  uncover,
  ways,
  work,
  type Made,
  type SteerState,
} from '../../../src/figures/steer/state.ts';
import { signed } from '../../../src/figures/steer/text.ts';
import { words } from '../../../src/figures/steer/words.ts';
import { fittedName, fittedShape } from '../../../src/instruments/video-dit.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { heldOut } from '../../../src/models/video-dit/held-out.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { laterSlots, leavesSideOpen, showsSide, stateInMiddle } from '../../../src/world/slots.ts';
import { box, type State } from '../../../src/world/state.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const data = shipped(work.data ?? []);

/** The state with what it asks for done. */
function settled(state: SteerState): SteerState & { readonly made: Made } {
  const request = work.request(state);
  let now = state;
  if (request) for (const piece of run(request, data)) now = work.receive(now, request, piece);
  if (!now.made) throw new Error('nothing was made');
  return { ...now, made: now.made };
}

const open = uncover(start, 'shown');
const along = ({ made: { shift } }: { readonly made: Made }): number => shift.dy / shift.shown;

describe('the clips', () => {
  it('are those of 1,000 held-out ones with room for every push and an open side', () => {
    const hasRoom = (clip: readonly State[]): boolean =>
      laterSlots.every((slot) => {
        const { x, y } = stateInMiddle(clip, slot).ball;
        const fits = (place: number, far: number): boolean =>
          place - far >= box.radius && place + far <= box.size - box.radius;
        return fits(x, farthest[0]) && fits(y, farthest[1]);
      });
    const numbers = heldOut(1000).flatMap((clip, at) =>
      hasRoom(clip) && leavesSideOpen(clip) && clip.slice(4).filter(showsSide).length >= 4 ? at + 1 : [],
    );
    expect(clipNumbers).toEqual(numbers);
    expect(words['en']?.sentences['clip.value']).toContain(`of ${clipNumbers.length}`);
  });

  it('are what the Box makes of the held-out starts', () => {
    expect(truthOf(1)).toEqual(heldOut(clipNumbers[0] ?? 0).at(-1));
  });
});

describe('before the guess', () => {
  it('shows the push that everybody tries first, and covers what was recorded', () => {
    expect(pushNow(start)).toMatchObject({ aim: 'position', way: 'probe' });
    expect(figure.say(start, english)).toContain('is covered');
    expect(figure.say(start, english)).not.toContain('Recorded');
    expect(pushNow(uncover({ ...start, guess: 'road' }, 'guessed'))).toMatchObject({ way: 'road' });
  });
});

describe('a push', () => {
  it('along the probe hardly moves the ball; along the road it goes where it is asked to, to either side', () => {
    expect(Math.abs(along(settled(start)))).toBeLessThan(0.5);
    expect(along(settled(open))).toBeLessThan(-2);
    expect(along(settled({ ...open, ask: [0, 4] }))).toBeGreaterThan(2);
  });

  it('of no length changes nothing: no mean difference, no stretch of it', () => {
    for (const sideWay of sideWays) {
      const { made } = settled({ ...open, aim: 'side', sideWay, dose: 0 });
      expect(made.steered).toEqual(made.plain);
    }
  });

  it('is one of its own in each way, and the unsteered clip is the same in all', () => {
    const made = ways.map((way) => settled({ ...open, way }).made);
    expect(new Set(made.map(({ steered }) => steered.film.join(''))).size).toBe(ways.length);
    expect(new Set(made.map(({ plain }) => plain.film.join(''))).size).toBe(1);
  });

  it('is made anew only when it, the clip or the noise changes', () => {
    const done = settled(open);
    expect(work.request({ ...done, frame: 5, dose: -2, sideWay: 'real' })).toBeUndefined();
    expect(work.request({ ...done, ask: [0, 1] })).toBeDefined();
    expect(work.request({ ...done, seed: 7 })).toBeDefined();
    expect(work.data).toContain(fittedName);
  });

  it('is told with what was asked and what came of it', () => {
    const done = settled(open);
    expect(figure.say(done, english)).toContain(`moved x ${signed(done.made.shift.dx / done.made.shift.shown)}`);
  });
});

describe('what was recorded', () => {
  it('is of the layer that the figure pushes at, as far as it lets the reader ask', () => {
    expect(layer).toBe(fittedShape.roadLayer);
    expect(sideLayer).toBe(fittedShape.directionLayer);
    expect({ x: farthest[0], y: farthest[1] }).toEqual(farthestRecorded);
  });

  it('has both ends of each axis and of the side for every push, and a curve for the ones that are meant', () => {
    for (const what of ['x', 'y', 'side'] as const) {
      const most = comparedAt(what);
      for (const way of what === 'side' ? sideWays : ways) {
        expect([doseAt(way, what, -most)?.dose, doseAt(way, what, most)?.dose]).toEqual([-most, most]);
      }
      expect(dosesOf(what === 'side' ? 'direction' : 'road', what).length).toBeGreaterThanOrEqual(5);
    }
    expect(doseAt('direction', 'side', 0)).toBeDefined();
    expect(dosesOf('direction', 'side').map(({ dose }) => dose)).toEqual(
      expect.arrayContaining([-largestDose, largestDose]),
    );
  });

  it('is shown for the axis along which more is asked', () => {
    expect(axisOf([0, -4])).toBe('y');
    expect(axisOf([2, 1])).toBe('x');
  });
});
