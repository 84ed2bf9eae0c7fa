import { describe, expect, it } from 'vitest';
import { run as engine } from '../../../src/figures/train-it/engine.ts';
import { figure } from '../../../src/figures/train-it/index.ts';
import { milestones, runs, secondsAStep } from '../../../src/figures/train-it/recorded.ts';
import { canKeep, pause, run, start, work, type Piece, type TrainState } from '../../../src/figures/train-it/state.ts';
import { words } from '../../../src/figures/train-it/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { ladder } from '../../../src/models/video-dit/config.ts';
import { decodeWeights } from '../../../src/models/video-dit/weights.ts';
import { yourWeights } from '../../../src/models/video-dit/yours.ts';
import { picturesOf } from '../../../src/world/packed.ts';
import { emptyFrame, toPicture } from '../../../src/world/renderer.ts';
import { checkingSurface } from './checking-surface.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const say = (state: TrainState): string => figure.say(state, spoken);
const request = { key: '4 0', seed: 4, attempt: 0 };

/** With random weights; asked again, the engine would go on from there. */
const untrained = (async () => {
  for await (const piece of engine(request, {})) if (piece.is === 'clip') return piece.clip;
  throw new Error('the engine drew no clip');
})();

function trained(state: TrainState, pieces: readonly Piece[]): TrainState {
  return pieces.reduce((sum, piece) => work.receive(sum, request, piece), state);
}

const steps = (count: number, from = 0): readonly Piece[] =>
  Array.from({ length: count }, (_, i) => ({ is: 'step', steps: from + i + 1, loss: 0.08 - 0.0001 * i, seconds: 0.5 }));

const press = (key: string, state: TrainState): TrainState => {
  const control = figure.controls.find((one) => one.key === key);
  if (control?.kind !== 'action' || control.shown?.(state) === false) throw new Error(`there is no button ${key} now`);
  return control.run(state);
};

describe('what the reader is told before', () => {
  it('comes from the recorded runs: the share of right clips, and the minutes, at two rungs of the ladder', () => {
    expect(milestones.map((milestone) => milestone.steps)).toEqual([ladder['4x'], ladder['16x']]);
    for (const milestone of milestones) {
      expect(say(start)).toContain(`${Math.round(100 * milestone.right.mean)}%`);
      expect(say(start)).toContain(`${Math.round((milestone.steps * secondsAStep) / 60)} minutes`);
    }
  });

  it('and the recorded losses fall from first to last', () => {
    expect(runs.length).toBeGreaterThan(0);
    for (const { losses } of runs) {
      const [first, last] = [losses[0]?.[1], losses.at(-1)?.[1]] as [number, number];
      expect(first).toBeGreaterThan(0.07);
      expect(last).toBeLessThan(first / 2);
    }
  });
});

describe('training', () => {
  it('is asked for only between start and pause', () => {
    expect(work.request(start)).toBeUndefined();
    const going = press('start', start);
    expect(work.request(going)).toEqual(request);
    expect(work.request(press('pause', going))).toBeUndefined();
  });

  it('goes on as the same attempt after a pause, and begins anew as another', () => {
    const paused = press('pause', trained(run(start), steps(3)));
    expect(work.request(press('goOn', paused))?.key).toBe(request.key);
    const anew = press('start', press('anew', paused));
    expect(anew).toMatchObject({ steps: 0, curve: [], seed: 4 });
    expect(work.request(anew)?.key).not.toBe(request.key);
  });

  it('tells clips seen, clips a second, and the time left from its own pace', () => {
    const sentence = say(trained(run(start), steps(50)));
    expect(sentence).toContain('Step 50 of 12,800');
    expect(sentence).toContain('3,200 clips seen, 128 a second.');
    expect(sentence).toContain('In about 13 minutes comes step 1,600');
    expect(sentence).toContain('The whole training would take about 2 hours more.');
  });

  it('draws the loss as means over stretches that grow, and loses none of it', () => {
    const state = trained(run(start), steps(1000));
    expect(state.curve.length).toBeGreaterThan(20);
    expect(state.curve.length).toBeLessThan(80);
    expect(state.curve[0]).toEqual([2.5, expect.closeTo(0.0798, 6)]);
    const widths = state.curve.map(([at], i) => at - (state.curve[i - 1]?.[0] ?? 0));
    expect(widths.at(-1)).toBeGreaterThan(10 * (widths[1] as number));
  });

  it('ends by itself after the last step', () => {
    const state = trained(run(start), steps(10, 12_790));
    expect(state.running).toBe(false);
    expect(work.request(state)).toBeUndefined();
    expect(say(state)).toContain('The training is complete.');
  });

  it('says why it cannot be where there is no worker or no WebAssembly, and asks for nothing', () => {
    const noWorker = work.withoutWorker(run(start));
    const noEngine = trained(run(start), [{ is: 'denied' }]);
    expect(say(noWorker)).toContain('no worker');
    expect(say(noEngine)).toContain('WebAssembly');
    for (const state of [noWorker, noEngine]) {
      expect(work.request(run(state))).toBeUndefined();
      expect(figure.controls.filter((control) => control.shown?.(state) ?? true)).toEqual([]);
    }
  });
});

describe('the engine', () => {
  it('first draws with random weights, whose closed gates leave the empty Box after the given frames', async () => {
    const clip = await untrained;
    expect(clip).toMatchObject({ steps: 0, right: false });
    const empty = toPicture(emptyFrame());
    for (const picture of picturesOf(clip.film).slice(4)) expect(picture).toEqual(empty);
  });

  it('hands out weights that can be kept, left for other figures, and read there', async () => {
    const clip = await untrained;
    expect(canKeep(trained(start, [{ is: 'clip', clip }]))).toBe(false);
    const later = { ...clip, steps: 25, weights: { ...clip.weights, steps: 25 } };
    const kept = pause(press('keep', trained(run(start), [...steps(25), { is: 'clip', clip: later }])));
    const left = yourWeights(JSON.parse(JSON.stringify(figure.share?.leave?.(kept))));
    expect(left).toEqual(later.weights);
    expect(Object.keys(decodeWeights(left as NonNullable<typeof left>))).toContain('final.out.w');
    expect(say(kept)).toContain('after 25 steps from seed 4 are kept');
    expect(figure.share?.leave?.(press('forget', kept))).toBeUndefined();
  });

  it('draws each state of a training at every width', async () => {
    const clip = await untrained;
    const trial: Piece = { is: 'trial', trial: { steps: 250, right: 3, clips: 24 } };
    const far = trained(run(start), [{ is: 'clip', clip }, ...steps(260), trial]);
    for (const state of [run(start), trained(run(start), steps(1)), far]) {
      for (const width of [288, 328, 608, 976]) {
        expect(() => figure.draw(state, checkingSurface(width, spoken.label))).not.toThrow();
      }
    }
  });
});

describe('weights that were left', () => {
  it.each([undefined, null, 3, 'weights', {}, { checksum: 1, base64: '' }, { checksum: 'a', base64: 'b', seed: 1.5 }])(
    'are taken only if they look like weights: not %j',
    (left) => {
      expect(yourWeights(left)).toBeUndefined();
      expect(figure.share?.take(start, left).kept).toBeUndefined();
    },
  );
});
