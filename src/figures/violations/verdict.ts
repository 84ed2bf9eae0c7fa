/** What the tracker found in a clip, in words that drawing and sentence share. */
import { faults, type ClipScore, type Fault } from '../../world/score.ts';
import { framesWith } from './state.ts';

export interface Finding {
  readonly fault: Fault;
  /** World times, runs of them joined: 7, 9–12. */
  readonly frames: string;
}

/** A line a fault that occurs, what comes first in the clip first. */
export function findingsOf({ frames }: ClipScore): readonly Finding[] {
  const found = faults.map((fault) => ({ fault, at: framesWith(frames, fault) })).filter(({ at }) => at.length > 0);
  return found.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0)).map(({ fault, at }) => ({ fault, frames: joined(at) }));
}

/** Whole numbers in order, with neighbors joined: 4, 6–8. */
export function joined(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
