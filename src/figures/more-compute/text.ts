/** Numbers as both the drawing and the sentence print them. */
import type { Range } from '../../models/video-dit/recorded.ts';

/** One decimal, but none where it would be a zero of 100 or 0 percent. */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}

/** The mean, with the range over the seeds where there are several. */
export function percentRange({ mean, low, high }: Range, seeds: number): string {
  if (seeds < 2) return percent(mean);
  return `${percent(mean)} (${Number((100 * low).toFixed(1))}–${Number((100 * high).toFixed(1))})`;
}

/** 80,000 as 80k. */
export function thousands(count: number): string {
  return `${Math.round(count / 1000)}k`;
}

/** A rung as a multiple: 16x as 16×. */
export function times(rung: string): string {
  return rung.replace('x', '×');
}
