import { describe, expect, it } from 'vitest';
import { farthest } from '../../../src/figures/mini-sora/chart.ts';
import { patchSize } from '../../../src/figures/mini-sora/films.ts';
import { run } from '../../../src/figures/mini-sora/run.ts';
import {
  done,
  rewind,
  share,
  showsDepth,
  start,
  step,
  stepAt,
  truthOf,
  work,
  type Made,
  type SoraState,
} from '../../../src/figures/mini-sora/state.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { config } from '../../../src/models/video-dit/config.ts';
import { renderClip } from '../../../src/world/clip.ts';
import { scoreClip } from '../../../src/world/score.ts';
import { box } from '../../../src/world/state.ts';

const data = shipped(work.data ?? []);

/** The state with what it asks for done. */
function settled(state: SoraState): SoraState & { readonly made: Made } {
  const request = work.request(state);
  let now = state;
  if (request) for (const piece of run(request, data)) now = work.receive(now, request, piece);
  if (!now.made) throw new Error('nothing was made');
  return { ...now, made: now.made };
}

describe('what the reader sets', () => {
  it('asks for the depth only where the given frames show the ball at the pillar', () => {
    expect(showsDepth(start)).toBe(false);
    expect(showsDepth({ ...start, ball: { ...start.ball, x: 5.8 } })).toBe(true);
  });
});

describe('a clip in the making', () => {
  const { made } = settled({ ...start, steps: 4 });

  it('goes from noise to the last estimate in the steps that were asked for', () => {
    expect(made.levels).toHaveLength(5);
    expect([made.levels[0], made.levels.at(-1)]).toEqual([1, 0]);
    expect(made.held.at(-1)).toEqual(made.estimates.at(-1)?.film);
    expect(made.estimates[0]).toBeUndefined();
  });

  it('begins with the given frames, in every film', () => {
    const given = made.held[0]?.subarray(0, 4 * box.size * box.size);
    for (const film of made.held) expect(film.subarray(0, 4 * box.size * box.size)).toEqual(given);
  });

  it('is made anew only when the order changes', () => {
    const state = settled({ ...start, steps: 2 });
    expect(work.request({ ...state, frame: 3, noiseLevel: 0.5, look: 'estimate', patches: true })).toBeUndefined();
    expect(work.request({ ...state, seed: state.seed + 1 })?.key).not.toBe(work.request({ ...state, steps: 3 })?.key);
  });

  it('runs on the weights that the reader has trained, where they are asked for', () => {
    const left = { ...(shipped(['video-dit/1x'])['video-dit/1x'] as object), seed: 4, steps: 312 };
    const given = share.take({ ...start, steps: 2 }, left);
    expect(work.request(given)?.weights).toBeUndefined();
    const own = settled({ ...given, own: true });
    expect(own.made.held.at(-1)).not.toEqual(settled(given).made.held.at(-1));
    expect(share.take(own, { checksum: 4 }).trained).toBeUndefined();
  });

  it('takes fewer steps where the page has to make them', () => {
    expect(work.request(work.withoutWorker({ ...start, steps: 50 }))?.steps).toBe(10);
  });

  it('plays from noise to the clip, then through world time, and ends', () => {
    let state: SoraState = rewind(settled({ ...start, steps: 4 }));
    const seen: (readonly [number, number])[] = [];
    for (let i = 0; i < 40 && !done(state); i++) {
      state = step(state);
      seen.push([state.made ? stepAt(state.made, state.noiseLevel) : -1, state.frame]);
    }
    expect(seen.slice(0, 6)).toEqual([[1, 0], [2, 0], [3, 0], [4, 0], [4, 1], [4, 2]]); // prettier-ignore
    expect(seen.at(-1)).toEqual([4, 15]);
  });
});

describe('what the drawing takes for granted', () => {
  it('is the patch of the model', () => {
    expect(patchSize).toBe(config.patch);
  });

  it('is the line above which the judge calls a frame wrong', () => {
    const truth = truthOf({ ...start, depth: 'front' });
    const off = (by: number): boolean =>
      scoreClip(renderClip(truth.map((state) => ({ ...state, ball: { ...state.ball, y: state.ball.y + by } }))), truth)
        .right;
    expect([off(farthest - 0.1), off(farthest + 0.1)]).toEqual([true, false]);
  });
});
