import { describe, expect, it } from 'vitest';
import { answersOf, contrast, fitMultinomial } from '../../../src/instruments/multinomial.ts';
import { read } from '../../../src/instruments/probe.ts';
import { randomFrom } from '../../../src/kit/random.ts';

/** Two questions about four numbers: which of the first three is largest, and the same of the last three. */
function example(count: number, seed: number) {
  const random = randomFrom(seed);
  const inputs = Float32Array.from({ length: 4 * count }, (_, at) => (at % 4 === 3 ? 50 : 1) * random.normal() + 3);
  const largest = (row: number, from: number): number => {
    const scaled = [0, 1, 2].map((i) => ((inputs[4 * row + from + i] as number) - 3) / (from + i === 3 ? 50 : 1));
    return scaled.indexOf(Math.max(...scaled));
  };
  const answers = Uint8Array.from({ length: 4 * count }, (_, at) => {
    const row = at >> 2;
    return at % 4 === 0 ? largest(row, 0) : at % 4 === 1 ? largest(row, 1) : 0;
  });
  return { inputs, answers, questions: 4, classes: 3 };
}

describe('multinomial logistic regression', () => {
  const probe = fitMultinomial(example(4000, 1), 1);
  const test = example(500, 2);
  const right = (question: number): number => {
    let sum = 0;
    for (let row = 0; row < 500; row++) {
      const said = answersOf(probe, test.inputs.subarray(4 * row, 4 * row + 4), 3);
      if (said[question] === test.answers[4 * row + question]) sum++;
    }
    return sum / 500;
  };

  it('answers each question about inputs that it has not seen, whatever the unit of an input', () => {
    expect(right(0)).toBeGreaterThan(0.95);
    expect(right(1)).toBeGreaterThan(0.95);
  });

  it('gives the log odds of one answer against another as a probe of their own', () => {
    const row = test.inputs.subarray(0, 4);
    const [first = 0, , third = 0] = read(probe, row);
    expect(read(contrast(probe, 0, 2), row)[0]).toBeCloseTo(first - third, 3);
  });

  it('refuses what does not fit its steps', () => {
    expect(() => fitMultinomial(example(10, 1), 1)).toThrow(RangeError);
  });
});
