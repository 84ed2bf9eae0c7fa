import { describe, expect, it } from 'vitest';
import { cardParts, cardTables } from '../../../src/components/model-card.ts';
import { cardWord } from '../../../src/components/model-card-words.ts';
import json from '../../../src/models/video-dit/card.json' with { type: 'json' };
import type { Card, Measured } from '../../../src/models/video-dit/card.ts';

const card: Card = json;
const measured: Measured = {
  where: '2 cores',
  rung: '16x',
  awake: 9.87,
  clip: { least: 64.04, median: 70, clips: 50 },
  plain: { least: 128.5, median: 140 },
  onnx: { version: '1.2.3', least: 32, median: 40, ratio: 2.001, largestDifference: 0.0000012 },
  memory: { clips: 1000, before: 4_200_000, after: 4_210_000 },
  longestTask: { worker: 0, slices: 12 },
};

describe('the model card', () => {
  it.each(cardParts)('has %s in full rows, with no gap in its words', (part) => {
    for (const { caption, columns, rows } of cardTables({ ...card, measured }, part, 'en')) {
      expect(rows.length).toBeGreaterThan(0);
      const width = columns.length || 2;
      for (const row of rows) expect(row).toHaveLength(width);
      expect([caption, ...columns, ...rows.flat()].join(' ')).not.toMatch(/NaN|undefined|\{\w+\}/);
    }
  });

  it('prints mean and range over seeds, and a single seed without one', () => {
    const [rung] = card.ladder;
    if (!rung) throw new Error('the card has no rung');
    const right = { mean: 0.969, low: 0.962, high: 0.978, deviation: 0.008 };
    const spread = { ...card, ladder: [{ ...rung, overSeeds: { ...rung.overSeeds, right } }] };
    expect(cardTables(spread, 'scores', 'en')[0]?.rows[0]?.[3]).toBe('96.9% (96.2% – 97.8%)');
    const one = { ...right, low: 0.969, high: 0.969 };
    const single = { ...card, ladder: [{ ...rung, overSeeds: { ...rung.overSeeds, right: one } }] };
    expect(cardTables(single, 'scores', 'en')[0]?.rows[0]?.[3]).toBe('96.9%');
  });

  it('shows what was measured only once it was', () => {
    const bare = Object.entries(card).filter(([key]) => key !== 'measured');
    expect(cardTables(Object.fromEntries(bare) as unknown as Card, 'measured', 'en')).toEqual([]);
    const rows = cardTables({ ...card, measured }, 'measured', 'en')[0]?.rows ?? [];
    expect(rows[0]).toEqual([cardWord('en', 'measured.awake'), '9.9 ms']);
    expect(rows[2]?.[1]).toBe('128.5 ms, 140 ms');
    expect(rows[4]).toEqual(['Our least time over its least', '2.00']);
    expect(rows[7]?.[1]).toBe('none over 50 ms');
  });

  it('complains of a value that a word wants and does not get', () => {
    expect(() => cardWord('en', 'rules.caption')).toThrow(/wants a value/);
  });
});
