/** One cell of the heat table: what can be read, linearly, out of some inputs about one slot of a clip. */
import { fitLogistic } from '../../../src/instruments/logistic.ts';
import { explained, readAll, type Probe } from '../../../src/instruments/probe.ts';
import { addExamples, emptyMoments, fitBestRidge, type Moments } from '../../../src/instruments/ridge.ts';
import { isHidden } from '../../../src/world/state.ts';
import { stateInMiddle } from '../../../src/world/slots.ts';
import { hasRebounded, isUnseen } from './clips.ts';
import { passesInFront, pick, type Heap, type Heaps, type OfHeaps } from './heaps.ts';

export interface Found {
  /** R² of x, y, vx, vy in the middle of the slot. */
  readonly r2: readonly number[];
  /**
   * Mean distance from the true ball, px: wherever it is; where the pillar hides all of it; there, when it has rebounded
   * since the prompt; and in slots no frame of which shows anything of it.
   */
  readonly error: number;
  readonly hidden: number;
  readonly rebounded: number;
  readonly unseen: number;
  /** Share of clips with an open prompt whose side is told. */
  readonly side: number;
}

/** Inputs of a slot for every clip of each heap: [clips × width], row by row. */
export type Inputs = OfHeaps<Float32Array>;

const sidePenalties = [0.01, 0.1, 1] as const;

/** Fits on one heap, chooses penalties by another and tests on the third. */
export function measureCell(inputs: Inputs, heaps: Heaps, slot: number, penalties?: readonly number[]): Found {
  const probe = fitBestRidge(
    momentsOf(inputs.fit, heaps.fit, slot),
    examples(inputs.choose, heaps.choose, slot),
    penalties,
  );
  return { ...placeErrors(readAll(probe, inputs.test), heaps.test, slot), side: tellSide(inputs, heaps) };
}

export function momentsOf(table: Float32Array, heap: Heap, slot: number): Moments {
  const moments = emptyMoments(table.length / heap.clips.length, 4);
  addExamples(moments, examples(table, heap, slot));
  return moments;
}

export function examples(inputs: Float32Array, { clips, states }: Heap, slot: number) {
  return { inputs, outputs: states[slot] as Float32Array, count: clips.length };
}

/** @param said [clips × 4 or more], row by row: x, y, vx, vy first. */
export function placeErrors(said: Float64Array, { clips, states }: Heap, slot: number): Omit<Found, 'side'> {
  const truth = states[slot] as Float32Array;
  const width = said.length / clips.length;
  const four = Float64Array.from(truth, (_, at) => said[Math.floor(at / 4) * width + (at % 4)] as number);
  const far = (at: number): number =>
    Math.hypot(
      (four[4 * at] as number) - (truth[4 * at] as number),
      (four[4 * at + 1] as number) - (truth[4 * at + 1] as number),
    );
  const meanFar = (of: (clip: Heap['clips'][number]) => boolean): number => {
    const errors = clips.flatMap((clip, at) => (of(clip) ? far(at) : []));
    return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
  };
  return {
    r2: explained(four, truth, 4),
    error: meanFar(() => true),
    hidden: meanFar((clip) => isHidden(stateInMiddle(clip, slot))),
    rebounded: meanFar((clip) => isHidden(stateInMiddle(clip, slot)) && hasRebounded(clip, slot)),
    unseen: meanFar((clip) => isUnseen(clip, slot)),
  };
}

function tellSide(inputs: Inputs, heaps: Heaps): number {
  const fitCases = openCases(inputs.fit, heaps.fit);
  const probes = sidePenalties.map((penalty) => fitLogistic(fitCases, penalty));
  const chosen = openCases(inputs.choose, heaps.choose);
  const scores = probes.map((probe) => shareTold(probe, chosen));
  const best = probes[scores.indexOf(Math.max(...scores))] as Probe;
  return shareTold(best, openCases(inputs.test, heaps.test));
}

export function openCases(table: Float32Array, { clips, open }: Heap) {
  return {
    inputs: pick(table, open, table.length / clips.length),
    labels: open.map((at) => passesInFront(clips[at] as Heap['clips'][number])),
  };
}

/** @param probe whose last output are the log odds of `true`. */
export function shareTold(probe: Probe, { inputs, labels }: ReturnType<typeof openCases>): number {
  const outputs = probe.bias.length;
  const said = readAll(probe, inputs);
  const right = labels.filter((label, at) => (said[(at + 1) * outputs - 1] as number) > 0 === label);
  return right.length / Math.max(1, labels.length);
}
