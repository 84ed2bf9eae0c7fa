import { fill } from '../../kit/fill.ts';
import { percent } from '../../kit/numbers.ts';
import type { Spread } from './recorded.ts';

/** The mean in percent, and the range over the seeds where they differ. */
export function shareText([mean, low, high]: Spread, label: (key: string) => string): string {
  const values = { mean: percent(mean), low: percent(low), high: percent(high) };
  return fill(label(values.low === values.high ? 'share.same' : 'share'), values);
}
