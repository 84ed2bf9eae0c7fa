import { describe, expect, it } from 'vitest';
import { lengthOf, rotated, shuffled, stretched } from '../../../src/instruments/controls.ts';
import { drawWaves, encode, featuresOf } from '../../../src/instruments/encoding.ts';
import { fitEncoding } from '../../../src/instruments/fit-encoding.ts';
import { chainHooks, slotOf, tap } from '../../../src/instruments/layered.ts';
import { fitLogistic } from '../../../src/instruments/logistic.ts';
import { explained, joined, readAll } from '../../../src/instruments/probe.ts';
import { addExamples, emptyMoments, fitRidge } from '../../../src/instruments/ridge.ts';
import {
  acrossRoads,
  alongDirection,
  alongProbe,
  alongRoads,
  decode,
  pushHook,
  type Road,
} from '../../../src/instruments/steer.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { runToy, toyCode, toyStates, toyStream, type ToyState } from './toy.ts';

const width = toyStream.slotWidth;
const seen = toyStates(1500, 1);
const codes = Float32Array.from(seen.flatMap((state) => [...toyCode(state)]));
const road = fitRoad();
const probe = road.probeAt(1);
const roads = [undefined, road, road];
const start: readonly ToyState[] = [
  { x: 5, y: 5, side: 1 },
  { x: 4, y: 6, side: -1 },
  { x: 6, y: 4, side: 1 },
];
const nothing = (): void => undefined;

function fitRoad(): Road {
  const moments = emptyMoments(width, 2);
  addExamples(moments, {
    inputs: codes,
    outputs: Float32Array.from(seen.flatMap(({ x, y }) => [x, y])),
    count: seen.length,
  });
  const side = fitLogistic({ inputs: codes, labels: seen.map((state) => state.side > 0) }, 1e-3);
  const states = seen.map((state) => [state.x, state.y, state.side]);
  const waves = drawWaves(120, [4, 4, 2], randomFrom(2));
  const encoding = fitEncoding(states, codes, waves, { codes: 16, penalty: 1e-6 }, randomFrom(3));
  const probe = joined(fitRidge(moments, 1e-6), side);
  return { probeAt: () => probe, encoding };
}

describe('the curved road', () => {
  it('knows where states lie that it was not fitted to', () => {
    const others = toyStates(200, 4);
    const said = others.flatMap(({ x, y, side }) => [...encode(road.encoding, [x, y, side])]);
    const truth = others.flatMap((state) => [...toyCode(state)]);
    explained(said, truth, width).forEach((r2) => expect(r2).toBeGreaterThan(0.98));
  });

  it('leads a model to the place that is asked for, on the side where the ball is', () => {
    const targets = [undefined, [5, 3], [8, 4]];
    const moved = runToy(start, pushHook(toyStream, { layer: 1, slots: [1, 2] }, alongRoads(roads, targets)));
    for (const slot of [1, 2]) {
      const [x = 0, y = 0] = targets[slot] ?? [];
      expect(Math.hypot((moved[slot]?.x ?? 0) - x, (moved[slot]?.y ?? 0) - y)).toBeLessThan(1);
      expect(moved[slot]?.side).toBe(start[slot]?.side);
    }
  });

  it('leads to the other side without moving the ball', () => {
    const flipped = runToy(start, pushHook(toyStream, { layer: 0, slots: [1] }, acrossRoads(roads, 1)));
    expect(flipped[1]?.side).toBe(1);
    expect(Math.hypot((flipped[1]?.x ?? 0) - 4, (flipped[1]?.y ?? 0) - 6)).toBeLessThan(1);
  });

  it('changes one slot and no other, at one layer and no other', () => {
    const kept: Float32Array[] = [];
    const hook = chainHooks(
      pushHook(toyStream, { layer: 1, slots: [1] }, alongRoads(roads, [undefined, [9, 1], [9, 1]])),
      tap(0, (activations) => kept.push(activations.slice())),
      tap(1, (activations) => kept.push(activations.slice())),
    );
    runToy(start, hook);
    const [before, after] = kept as [Float32Array, Float32Array];
    expect(before).toEqual(Float32Array.from(start.flatMap((state) => [...toyCode(state)])));
    expect(slotOf(after, 0, toyStream)).toEqual(slotOf(before, 0, toyStream));
    expect(slotOf(after, 2, toyStream)).toEqual(slotOf(before, 2, toyStream));
    expect(slotOf(after, 1, toyStream)).not.toEqual(slotOf(before, 1, toyStream));
  });

  it('changes nothing below the noise level that it is pushed down to', () => {
    const push = alongRoads(roads, [undefined, [9, 1]]);
    const place = { layer: 0, slots: [1] };
    const after = (downTo: number, noiseLevel: number): Float32Array => {
      const activations = Float32Array.from(start.flatMap((state) => [...toyCode(state)]));
      pushHook(toyStream, { ...place, downTo }, push)(activations, 0, noiseLevel);
      return activations;
    };
    expect(after(0.5, 0.4)).toEqual(Float32Array.from(start.flatMap((state) => [...toyCode(state)])));
    expect(after(0.5, 0.5)).toEqual(after(0, 0.1));
    expect(after(0.5, 0.5)).not.toEqual(after(0.5, 0.4));
  });

  it('asked for nothing, does nothing', () => {
    expect(runToy(start, pushHook(toyStream, { layer: 0, slots: [1, 2] }, alongRoads([], [])))).toEqual(
      runToy(start, nothing),
    );
  });

  it('refuses a slot that is not there', () => {
    expect(() => slotOf(new Float32Array(3 * width), 3, toyStream)).toThrow(RangeError);
    expect(() => featuresOf(road.encoding.waves, [1, 2])).toThrow(RangeError);
  });
});

describe('straight pushes', () => {
  const activations = Float32Array.from(toyCode(start[1] as ToyState));

  it('along a probe make it read what is asked for, and no more of a change than that takes', () => {
    const change = alongProbe(roads, [undefined, [7, 6]], 0)(activations, 1, 1);
    const moved = activations.map((value, i) => value + (change[i] as number));
    expect(decode(probe, moved)[0][0]).toBeCloseTo(7, 4);
    const weights = probe.weights.subarray(0, width);
    expect(lengthOf(change)).toBeCloseTo(Math.abs(7 - (decode(probe, activations)[0][0] ?? 0)) / lengthOf(weights), 4);
  });

  it('along a direction grow with the dose', () => {
    const direction = Float32Array.from({ length: width }, (_, i) => i);
    const push = (dose: number) => alongDirection([undefined, direction], dose)(activations, 1, 1);
    expect([...push(-2)]).toEqual([...direction].map((value) => -2 * value));
    expect(lengthOf(alongDirection([undefined, direction], 1)(activations, 2, 1))).toBe(0);
  });
});

describe('controls', () => {
  const activations = Float32Array.from(toyCode(start[1] as ToyState));
  const push = alongRoads(roads, [undefined, [9, 1]]);
  const own = push(activations, 1, 1);
  const other = alongDirection([undefined, Float32Array.from({ length: width }, (_, i) => Math.sin(i))], 1);
  const controls = {
    rotated: rotated(push, width, randomFrom(1)),
    shuffled: shuffled(push, width, randomFrom(2)),
    stretched: stretched(push, other),
  };

  it.each(Object.entries(controls))('%s: as long as the push, and the same each time', (_, control) => {
    const change = control(activations, 1, 1);
    expect(lengthOf(change)).toBeCloseTo(lengthOf(own), 5);
    expect(control(activations, 1, 1)).toEqual(change);
    expect(change).not.toEqual(own);
  });

  it('rotated: in a direction that has nothing to do with the push, on the average', () => {
    const cosines = Array.from({ length: 200 }, (_, seed) => {
      const change = rotated(push, width, randomFrom(seed))(activations, 1, 1);
      return [...own].reduce((sum, value, i) => sum + value * (change[i] as number), 0) / lengthOf(own) ** 2;
    });
    const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    const spread = Math.sqrt(cosines.reduce((sum, value) => sum + value * value, 0) / cosines.length);
    expect(spread).toBeCloseTo(width ** -0.5, 1);
  });

  it('of a push that is nothing: nothing, and no division by it', () => {
    const none = alongRoads([], []);
    for (const control of [rotated(none, width, randomFrom(1)), stretched(none, other), stretched(push, none)]) {
      expect([...control(activations, 1, 1)].every((value) => value === 0)).toBe(true);
    }
  });

  it('do not move the ball where it was asked to go', () => {
    const place = { layer: 0, slots: [1] };
    const far = (control: typeof push): number => {
      const [, ball] = runToy(start, pushHook(toyStream, place, control));
      return Math.hypot((ball?.x ?? 0) - 9, (ball?.y ?? 0) - 1);
    };
    expect(far(push)).toBeLessThan(1);
    expect(far(controls.shuffled)).toBeGreaterThan(2);
  });
});

describe('probes of the toy', () => {
  it('read the place only roughly, for the sheet is curved: a straight road is not enough', () => {
    const others = toyStates(300, 6);
    const inputs = Float32Array.from(others.flatMap((state) => [...toyCode(state)]));
    const said = readAll(probe, inputs);
    const places = others.flatMap(({ x, y }, at) => [x - (said[3 * at] as number), y - (said[3 * at + 1] as number)]);
    expect(Math.sqrt(places.reduce((sum, miss) => sum + miss * miss, 0) / places.length)).toBeLessThan(1.5);
  });
});
