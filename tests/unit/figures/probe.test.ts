import { describe, expect, it } from 'vitest';
import { fittedName, stream } from '../../../src/instruments/video-dit.ts';
import { cellsOf, firstToRead, inputs, knowledge, levels, readWithin } from '../../../src/figures/probe/recorded.ts';
import { errorOf, readingsNow } from '../../../src/figures/probe/readings.ts';
import { figure } from '../../../src/figures/probe/index.ts';
import { run } from '../../../src/figures/probe/run.ts';
import {
  asksSide,
  clipNow,
  clips,
  layers,
  lookNow,
  slotNames,
  start,
  steps,
  truthOf,
  work,
  type ProbeState,
} from '../../../src/figures/probe/state.ts';
import { words } from '../../../src/figures/probe/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { levelGrid } from '../../../src/models/video-dit/level.ts';
import { promptLength } from '../../../src/world/clip.ts';
import { laterSlots, stateInMiddle } from '../../../src/world/slots.ts';
import { isHidden } from '../../../src/world/state.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const data = shipped(work.data ?? []);

/** The state with what it asks for done. */
function settled(state: ProbeState): ProbeState & { readonly made: NonNullable<ProbeState['made']> } {
  const request = work.request(state);
  let now = state;
  if (request) for (const piece of run(request, data)) now = work.receive(now, request, piece);
  if (!now.made) throw new Error('nothing was read');
  return { ...now, made: now.made };
}

const forced = settled({ ...start, answer: 'shown' });
const own = settled({ ...start, source: 'own', answer: 'shown' });

describe('what the reader sets', () => {
  it('offers clips whose ball is out of sight in the middle of one slot each', () => {
    const hidden = (name: keyof typeof clips): readonly number[] =>
      laterSlots.filter((slot) => isHidden(stateInMiddle(truthOf(clips[name]), slot)));
    expect([hidden('early'), hidden('middle'), hidden('late'), hidden('front')]).toEqual([[1], [2], [3], []]);
  });

  it('names the clip only while it is the one that was chosen', () => {
    expect(clipNow(start)).toBe('middle');
    expect(clipNow({ ...start, depth: 'front' })).toBe('front');
    expect(clipNow({ ...start, ball: { ...start.ball, y: 7 } })).toBe('');
  });

  it('leaves the side to the model in a clip of its own, unless the opening shows it', () => {
    expect(asksSide(start)).toBe(true);
    expect(asksSide({ ...start, source: 'own' })).toBe(false);
    expect(asksSide({ ...start, ...clips.early, source: 'own' })).toBe(true);
  });

  it('has a layer and a slot for each that the model has', () => {
    expect(layers.map(Number)).toEqual(Array.from({ length: stream.layers }, (_, layer) => layer));
    expect(slotNames.map(Number)).toEqual(laterSlots);
    expect(work.data).toContain(fittedName);
  });
});

describe('what is read', () => {
  it('is read at every level of the sampler, layer and later slot', () => {
    for (const { made } of [forced, own]) {
      expect(made.looks.map(({ noiseLevel }) => noiseLevel)).toEqual(levelGrid(steps));
      for (const { readings } of made.looks) expect(readings.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    }
  });

  it('finds hidden balls in pure noise at layer 2, and not in the embedding', () => {
    const hidden = [clips.early, clips.middle, clips.late].map((clip) =>
      settled({ ...start, ...clip, answer: 'shown' }),
    );
    const error = (layer: ProbeState['layer']): number =>
      hidden.reduce((sum, state, at) => {
        const said = readingsNow({ ...state, layer })?.[at];
        return sum + (said ? Number(errorOf('position', said, stateInMiddle(truthOf(state), at + 1))) / 3 : Number.NaN);
      }, 0);
    expect(error('2')).toBeLessThan(1.5);
    expect(error('0')).toBeGreaterThan(2 * error('2'));
  });

  it('is not told while the answer is covered', () => {
    expect(readingsNow({ ...forced, answer: 'covered' })).toBeUndefined();
    const said = figure.say({ ...forced, answer: 'covered' }, english);
    expect(said).toContain('is covered');
    expect(said).not.toMatch(/layer 2/);
  });

  it('begins from noise, with the opening clean', () => {
    const opening = promptLength * 576;
    const [first, last] = [forced.made.looks[0], forced.made.looks.at(-1)];
    expect(first?.film.subarray(0, opening)).toEqual(last?.film.subarray(0, opening));
    expect(first?.film.subarray(opening)).not.toEqual(last?.film.subarray(opening));
  });

  it('is the nearest look, and play goes from noise to the clip', () => {
    expect(lookNow(forced.made, 0.501).noiseLevel).toBeCloseTo(0.5, 1);
    let state: ProbeState = forced;
    for (let i = 0; i < steps; i++) state = figure.step?.(state, 1 / 12) ?? state;
    expect(state.noiseLevel).toBe(0);
    expect(figure.done?.(state)).toBe(true);
  });

  it('is computed anew only for another clip, noise or source', () => {
    expect(work.request({ ...forced, layer: '1', noiseLevel: 0.2, quantity: 'side', slot: '3' })).toBeUndefined();
    expect(work.request({ ...forced, source: 'own' })).toBeDefined();
    expect(work.request({ ...forced, seed: 2 })?.key).not.toBe(work.request({ ...forced, source: 'own' })?.key);
  });
});

describe('the recorded table', () => {
  it('has a number for each input, level, slot and quantity', () => {
    for (const quantity of ['position', 'velocity', 'side'] as const) {
      for (const slot of slotNames) {
        for (const input of inputs) {
          const cells = cellsOf(input, { quantity, slot });
          expect([1, levels.length]).toContain(cells.length);
          for (const cell of cells) {
            expect(cell.low).toBeLessThanOrEqual(cell.mean);
            expect(cell.high).toBeGreaterThanOrEqual(cell.mean);
          }
        }
      }
    }
  });

  it('is darkest where most is known', () => {
    const of = { quantity: 'position', slot: '2' } as const;
    const spread = (mean: number) => ({ mean, low: mean, high: mean });
    expect(knowledge(spread(0), of)).toBe(1);
    expect(knowledge(spread(100), of)).toBe(0);
    expect(knowledge(spread(0.5), { ...of, quantity: 'side' })).toBe(0);
  });

  it('says from which layer on the hidden ball is read, as the table has it', () => {
    const first = firstToRead('2');
    for (const layer of layers) {
      const error = cellsOf(layer, { quantity: 'position', slot: '2' })[0]?.mean ?? 0;
      if (first === undefined || layer < first) expect(error).toBeGreaterThanOrEqual(readWithin);
      if (layer === first) expect(error).toBeLessThan(readWithin);
    }
    const said = figure.say({ ...forced, answer: 'guessed', guess: '1' }, english);
    expect(said).toContain('You said from layer 1 on.');
  });
});
