import { describe, expect, it } from 'vitest';
import measured from '../../../content/data/features.json' with { type: 'json' };
import { featuresTables } from '../../../src/components/features-card.ts';
import card from '../../../src/models/features/card.json' with { type: 'json' };
import { finalRuns, finalSeeds, plan, tuningRuns } from '../../../src/models/features/plan.ts';

describe('the card of features and pixels', () => {
  it.each(['made', 'rule', 'tuning', 'results'] as const)('has %s in full rows', (part) => {
    for (const { caption, columns, rows } of featuresTables(card, measured, part)) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length || 2);
      expect([caption, ...columns, ...rows.flat()].join(' ')).not.toMatch(/NaN|undefined/);
    }
  });

  it('tells of the plan as it stands in the code, and of every run of it', () => {
    expect(card.plan).toEqual(JSON.parse(JSON.stringify(plan)));
    expect(card.tuning).toHaveLength(Object.keys(tuningRuns()).length);
    const runs = Object.keys(finalRuns(card.chosen));
    expect(card.runs.map(({ name }) => name).sort()).toEqual(finalSeeds.flatMap(() => runs).sort());
  });

  it('marks one kept setting for each backdrop and aim: the one with the highest score', () => {
    const [table] = featuresTables(card, measured, 'tuning');
    const kept = table?.rows.filter((row) => row.at(-1)?.endsWith('kept')) ?? [];
    expect(kept).toHaveLength(4);
    for (const [backdrop, aim, ...rest] of kept) {
      const rivals = table?.rows.filter((row) => row[0] === backdrop && row[1] === aim) ?? [];
      const best = Math.max(...rivals.map((row) => parseFloat(row.at(-1) ?? '')));
      expect(parseFloat(rest.at(-1) ?? '')).toBe(best);
    }
  });
});
