import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/two-clocks/index.ts';
import {
  clipSize,
  exactDenoiser,
  filmed,
  frameSize,
  type SparseClip,
} from '../../../src/figures/two-clocks/denoiser.ts';
import { denoisingOf } from '../../../src/figures/two-clocks/denoising.ts';
import {
  done,
  largestDifference,
  noises,
  rewind,
  runOf,
  shownFrame,
  simulated,
  shownFilm,
  start as opening,
  step,
  trainingClips,
  work,
  type ClocksState,
} from '../../../src/figures/two-clocks/state.ts';
import { run } from '../../../src/figures/two-clocks/run.ts';
import { words } from '../../../src/figures/two-clocks/words.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { promptLength, renderClip, simulate } from '../../../src/world/clip.ts';
import { emptyFrame } from '../../../src/world/renderer.ts';
import type { State } from '../../../src/world/state.ts';

/** With the exact denoiser on the right. */
const start: ClocksState = { ...opening, denoiser: 'exact' };
const spoken = speak(wordsFor(words, 'en'), 'en');
const startOf = (vx: number, vy: number): State => ({ ball: { x: 3.5, y: 7, vx, vy }, depth: 'behind' });

/** A clip as the denoiser sees it, all of its values. */
function dense({ at, value }: SparseClip): Float32Array {
  const clip = new Float32Array(clipSize);
  at.forEach((pixel, i) => (clip[pixel] = value[i] as number));
  return clip;
}

describe('the exact denoiser', () => {
  const slow = filmed(startOf(0.8, 0));
  const fast = filmed(startOf(1.4, 0.5));

  it('keeps of a clip what the renderer draws beyond the empty Box, and nothing else', () => {
    const clip = dense(slow);
    const empty = emptyFrame();
    renderClip(simulate(slow.start)).forEach((frame, index) => {
      frame.forEach((shown, pixel) => {
        const kept = clip[index * frameSize + pixel] as number;
        expect(Math.abs(shown - (empty[pixel] as number) - kept)).toBeLessThan(1e-6);
      });
    });
  });

  it('answers with the plain average where there is noise alone', () => {
    const { clean, candidates } = exactDenoiser([slow, fast]).estimate(new Float32Array(clipSize), 1);
    const [a, b] = [dense(slow), dense(fast)];
    expect(clean.every((value, i) => Math.abs(value - ((a[i] as number) + (b[i] as number)) / 2) < 1e-6)).toBe(true);
    expect(candidates).toBeCloseTo(2, 10);
  });

  it('weighs two clips by Bayes’ rule', () => {
    const t = 0.95;
    const random = randomFrom(4);
    const noisy = dense(slow).map((value) => (1 - t) * value + t * random.normal());
    const squared = (clip: SparseClip): number => {
      const values = dense(clip);
      return noisy.reduce((sum, z, i) => sum + (z - (1 - t) * (values[i] as number)) ** 2, 0);
    };
    const odds = Math.exp((squared(fast) - squared(slow)) / (2 * t * t));
    const weight = odds / (1 + odds);
    const { clean } = exactDenoiser([slow, fast]).estimate(noisy, t);
    const [a, b] = [dense(slow), dense(fast)];
    const pixel = a.findIndex((value, i) => Math.abs(value - (b[i] as number)) > 1);
    const share = ((clean[pixel] as number) - (b[pixel] as number)) / ((a[pixel] as number) - (b[pixel] as number));
    expect(share).toBeCloseTo(weight, 4);
    expect(weight).toBeGreaterThan(0.01);
    expect(weight).toBeLessThan(0.99);
  });

  it('is led by the sampler to one of its clips, whatever the noise', () => {
    const clips = [slow, fast, filmed(startOf(1.1, -0.8))];
    const ended = [1, 2, 3, 4, 5, 6].map((seed) => {
      const run = denoisingOf(exactDenoiser(clips), seed);
      const end = dense(clips[run.estimate(0).likeliest ?? 0] as SparseClip);
      expect(run.noisy(0).every((value, i) => Math.abs(value - (end[i] as number)) < 1e-4)).toBe(true);
      return run.estimate(0).likeliest;
    });
    expect(new Set(ended).size).toBeGreaterThan(1);
  });
});

describe('two clocks with the miniature', () => {
  const request = work.request(opening);
  let worked = opening;
  if (request) {
    for (const piece of run(request, shipped(work.data ?? []))) {
      worked = work.receive(worked, request, piece);
    }
  }

  it('asks for a run, once', () => {
    expect(request?.key).toBe('1');
    expect(work.request(worked)).toBeUndefined();
    expect(work.request(start)).toBeUndefined();
  });

  it('keep the opening clean and the rest noisy, the last frame as much as the first', () => {
    const film = shownFilm({ ...worked, noiseLevel: 1 });
    const truth = simulated(worked).film;
    expect(film).toHaveLength(16);
    film.slice(0, promptLength).forEach((frame, at) => {
      frame.forEach((value, pixel) => expect(Math.abs(value - (truth[at]?.[pixel] ?? 9))).toBeLessThan(0.01));
    });
    const spread = (at: number): number => Math.hypot(...(film[at] ?? [])) / Math.sqrt(frameSize);
    // clipped to what a screen shows, noise of one standard deviation has 0.72
    for (const at of [4, 15]) expect(spread(at)).toBeCloseTo(0.72, 1);
  });

  it('end in a film whose ball is near the simulator’s', () => {
    expect(worked.made?.error).toBeLessThan(2);
    const sentence = figure.say({ ...worked, worldTime: 15, noiseLevel: 0 }, spoken);
    expect(sentence).toContain('in no order of world time');
    expect(sentence).toContain(`${worked.made?.error?.toFixed(1)} px apart`);
  });

  it('has the opening alone while the miniature has not answered', () => {
    expect(shownFilm(opening)).toHaveLength(promptLength);
    expect(figure.say(opening, spoken)).toContain('about to begin');
  });
});

describe('two clocks', () => {
  it.each(noises)('end in the same film, to the last pixel, from noise %s', (noise) => {
    expect(largestDifference({ ...start, noise })).toBeLessThan(1e-4);
  });

  it('let the candidates fall from all clips to one', () => {
    const left = [1, 0.9, 0.8, 0.5].map((t) => runOf(start).estimate(t).candidates ?? 0);
    expect(left[0]).toBeCloseTo(trainingClips, 6);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(left[3]).toBeLessThan(1.5);
  });

  it('show the same noise in the last frame as in the first', () => {
    const state = { ...start, noiseLevel: 0.6 };
    const spread = (frame: number): number => {
      const clean = simulated(state).film[frame];
      const shown = shownFrame(state, frame);
      return Math.hypot(...shown.map((value, i) => value - 0.4 * (clean?.[i] ?? 0))) / Math.sqrt(frameSize);
    };
    expect(spread(0)).toBeCloseTo(0.6, 1);
    expect(spread(15)).toBeCloseTo(0.6, 1);
  });

  it('run together from their beginnings to their ends', () => {
    let state = rewind({ ...start, noise: '3' });
    expect(state).toMatchObject({ worldTime: 0, noiseLevel: 1, noise: '3' });
    for (let tick = 0; tick < 49; tick++) state = step(state, 1 / 12);
    expect(done(state)).toBe(false);
    state = step(state, 1 / 12);
    expect(done(state)).toBe(true);
  });

  it('say what exists on each side', () => {
    const sentence = figure.say(start, spoken);
    expect(sentence).toContain('finished frames 0 to 7');
    expect(sentence).toContain('frames 8 to 15 do not exist');
    expect(sentence).toContain('all sixteen frames, every one at noise level 0.50');
    expect(figure.say({ ...start, worldTime: 15, noiseLevel: 0 }, spoken)).toContain('equal in every pixel');
  });
});
