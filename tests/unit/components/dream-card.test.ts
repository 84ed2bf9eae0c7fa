import { describe, expect, it } from 'vitest';
import measured from '../../../content/data/dream.json' with { type: 'json' };
import { dreamTables } from '../../../src/components/dream-card.ts';
import card from '../../../src/models/dream/card.json' with { type: 'json' };
import { countParameters } from '../../../src/models/dream/parameters.ts';
import { memoryWeights, visionWeights } from '../../../src/models/dream/config.ts';
import { shipped } from '../../../src/models/shipped.ts';

describe('the card of the dream', () => {
  it.each(['made', 'partings', 'scores'] as const)('has %s in full rows', (part) => {
    for (const { caption, columns, rows } of dreamTables(card, measured, part)) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length || 2);
      expect([caption, ...columns, ...rows.flat()].join(' ')).not.toMatch(/NaN|undefined/);
    }
  });

  it('speaks of the weights that ship', () => {
    const data = shipped([visionWeights, memoryWeights]) as Readonly<Record<string, { readonly checksum: string }>>;
    expect(measured.checksums.vision).toBe(data[visionWeights]?.checksum);
    expect(measured.checksums.memory).toBe(data[memoryWeights]?.checksum);
    expect(card.architecture.parameters).toEqual(countParameters());
  });
});
