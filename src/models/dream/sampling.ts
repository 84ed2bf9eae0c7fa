/** Chance in the dream: one code out of those that V or M hold possible. */
import type { Random } from '../../kit/random.ts';
import { config } from './config.ts';
import type { Encoded, Forecast } from './run.ts';

const { code, bells } = config;

/** A code [code] of a frame, row `row` of what V has encoded. */
export function sampleCode({ mean, logVariance }: Encoded, row: number, random: Random): Float32Array {
  return Float32Array.from({ length: code }, (_, i) => {
    const at = row * code + i;
    return (mean[at] as number) + Math.exp((logVariance[at] as number) / 2) * random.normal();
  });
}

export interface Next {
  /** [code] */
  readonly code: Float32Array;
  readonly isLost: boolean;
}

/**
 * One of the futures that M foresees for a row, at a temperature κ (eq-temperature): below 1 the likeliest bell wins
 * more often, every bell is narrower, and the ball is lost only where that is likely.
 *
 * @param now [code]: the code of the frame before.
 * @param width of the bell, as a temperature; below κ the future is still chosen by κ, but drawn from its middle.
 */
export function sampleNext(
  { shift, logDeviation, logWeight, lost }: Forecast,
  row: number,
  now: Float32Array,
  temperature: number,
  random: Random,
  width: number = temperature,
): Next {
  const bell = pick(logWeight.subarray(row * bells, (row + 1) * bells), temperature, random);
  const widen = Math.sqrt(width);
  const next = now.map((value, i) => {
    const at = (row * bells + bell) * code + i;
    return value + (shift[at] as number) + widen * Math.exp(logDeviation[at] as number) * random.normal();
  });
  const isLost = random.uniform() < 1 / (1 + Math.exp(-(lost[row] as number) / temperature));
  return { code: next, isLost };
}

function pick(logWeights: Float32Array, temperature: number, random: Random): number {
  const most = logWeights.reduce((a, b) => Math.max(a, b));
  const weights = logWeights.map((weight) => Math.exp((weight - most) / temperature));
  let left = random.uniform() * weights.reduce((a, b) => a + b);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found < 0 ? bells - 1 : found;
}
