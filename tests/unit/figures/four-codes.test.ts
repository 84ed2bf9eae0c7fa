import { describe, expect, it } from 'vitest';
import { bothWays, decoding, effectOf, squareGap } from '../../../src/figures/four-codes/clauses.ts';
import { codeLength, handBuilt } from '../../../src/figures/four-codes/code.ts';
import { figure } from '../../../src/figures/four-codes/index.ts';
import { layout } from '../../../src/figures/four-codes/layout.ts';
import {
  builds,
  clauses,
  codeFilm,
  guesses,
  isUsed,
  rowShift,
  start,
  verdicts,
} from '../../../src/figures/four-codes/state.ts';
import { words } from '../../../src/figures/four-codes/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { crossing, editFrame, roll } from '../../../src/world/edit.ts';
import { box, isHidden } from '../../../src/world/state.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');

describe('the clauses of definition 2, in hand-built codes', () => {
  it.each([
    ['whole', true, true, true],
    ['unused', true, true, false],
    ['scrambled', true, false, true],
    ['idle', true, false, false],
  ] as const)('%s: decodable %s, structure %s, used %s', (build, decodable, structured, used) => {
    expect(verdicts({ ...start, build })).toEqual({ decodable, structured, used });
    expect(isUsed({ ...start, build })).toBe(used);
  });

  it('reads a height as well as the disturbance of the code allows', () => {
    const { error, blind } = decoding((test) => handBuilt({ used: true, structured: true }, test + 1));
    // The mean size of a normal disturbance of 0.2 is 0.2 · √(2/π) = 0.16.
    expect(error).toBeGreaterThan(0.13);
    expect(error).toBeLessThan(0.19);
    expect(blind).toBeGreaterThan(4);
  });

  it('closes the square where the code steps as the ball does, and only there', () => {
    expect(squareGap((test) => handBuilt({ used: true, structured: true }, test + 1))).toBeLessThan(1e-9);
    expect(squareGap((test) => handBuilt({ used: true, structured: false }, test + 1))).toBeGreaterThan(3);
    const { read, physics } = bothWays(handBuilt({ used: false, structured: true }), crossing.ball);
    expect(read.y).toBeCloseTo(physics.y, 9);
  });

  it('answers a written height, and a random push of that size by about an eighth of it', () => {
    const system = handBuilt({ used: true, structured: true });
    const { shift, control } = effectOf(system, system.encode(crossing.ball), 3);
    expect(shift).toBeCloseTo(3, 9);
    // E|u·e| = √(2 / πk) for a random direction in k dimensions
    expect(control / 3).toBeGreaterThan(0.5 * Math.sqrt(2 / (Math.PI * codeLength)));
    expect(control / 3).toBeLessThan(1.5 * Math.sqrt(2 / (Math.PI * codeLength)));
  });

  it('tests nothing where nothing is pushed', () => {
    for (const build of builds) expect(verdicts({ ...start, build, down: 0 }).used).toBeUndefined();
    expect(clauses({ ...start, down: 0 }).effect.shift).toBe(0);
    expect(figure.say({ ...start, down: 0 }, spoken)).toContain('has not been tested');
  });
});

describe('the film of a code', () => {
  it('hides the ball in exactly the row that is pushed', () => {
    const hidden = roll(crossing, { down: 0, gravity: box.gravity }).flatMap((state, frame) =>
      isHidden(state) ? [frame] : [],
    );
    expect(hidden).toEqual([4, 5, 6, 7]);
  });

  it('shows the push only where it is painted from what the probe reads', () => {
    expect(rowShift(codeFilm(start), 0)).toBe(0);
    expect(rowShift(codeFilm(start), 3)).toBeCloseTo(3, 1);
    expect(rowShift(codeFilm({ ...start, build: 'unused' }), 3)).toBeCloseTo(0, 9);
    expect(codeFilm({ ...start, build: 'unused' }).written[1]).toBeCloseTo(codeFilm(start).written[1], 9);
  });

  it('follows the Box where the code is whole', () => {
    const truth = roll(crossing, { down: 3, gravity: box.gravity });
    for (const [frame, [x, y]] of codeFilm(start).path.entries()) {
      const { ball } = truth[frame] ?? crossing;
      expect(Math.hypot(x - ball.x, y - ball.y), `frame ${frame}`).toBeLessThan(1.5);
    }
  });

  it('has its handle where the probe reads the ball, in every code', () => {
    const ball = figure.controls.find(({ key }) => key === 'ball');
    if (ball?.kind !== 'point') throw new Error('there is no handle');
    for (const build of builds) {
      for (const width of [288, 608, 976]) {
        const state = { ...start, build, down: -2 };
        const { film } = layout(width);
        const [x, y] = ball.place(ball.get(state), width, state);
        const frame = film.rows[editFrame / 4];
        const [left, top] = codeFilm(state).written.map((value) => value * film.scale);
        expect(x - (frame?.x ?? Number.NaN)).toBeCloseTo(left ?? Number.NaN, 9);
        expect(y - (frame?.y ?? Number.NaN)).toBeCloseTo(top ?? Number.NaN, 9);
      }
    }
  });
});

describe('the guess', () => {
  it('covers what every broken code does until it is made, and nothing of the whole one', () => {
    expect(figure.say(start, spoken)).not.toContain('covered');
    for (const build of builds.filter((name) => name !== 'whole')) {
      expect(figure.say({ ...start, build }, spoken)).toContain('The answer is covered until you guess.');
      expect(figure.say({ ...start, build, guess: 'skip' }, spoken)).not.toContain('guess');
    }
  });

  it('is right where it says in how many codes the picture follows', () => {
    const following = builds.filter((build) => verdicts({ ...start, build }).used);
    expect(following).toEqual(['whole', 'scrambled']);
    const right = guesses.filter((guess) =>
      figure.say({ ...start, build: 'idle', guess }, spoken).includes('You guessed it, two'),
    );
    expect(right).toEqual(['two']);
    expect(figure.say({ ...start, build: 'idle', guess: 'four' }, spoken)).toContain('but it is two');
  });
});

describe('four codes in a column', () => {
  it.each([288, 328, 608, 976])('keep film, square and clauses apart at %i px', (width) => {
    const { film, square, clauses: lines, height } = layout(width);
    const isBeside = square.x >= width / 2;
    expect(isBeside ? film.heading.width : film.end).toBeLessThanOrEqual(isBeside ? square.x : square.y);
    expect(lines.y).toBeGreaterThanOrEqual(Math.max(film.end, square.y + square.height));
    expect(lines.y + lines.height).toBeLessThanOrEqual(height);
    expect(square.x + square.width).toBeLessThanOrEqual(width);
  });
});
