import { describe, expect, it } from 'vitest';
import measured from '../../../content/data/latent-actions.json' with { type: 'json' };
import { latentActionsTables } from '../../../src/components/latent-actions-card.ts';
import { dynamicsWeights, readerWeights } from '../../../src/models/latent-actions/config.ts';
import { countParameters } from '../../../src/models/latent-actions/parameters.ts';
import card from '../../../src/models/latent-actions/card.json' with { type: 'json' };
import { shipped } from '../../../src/models/shipped.ts';

describe('the card of the latent actions', () => {
  it.each(['made', 'readings', 'codes', 'playing'] as const)('has %s in full rows', (part) => {
    for (const { caption, columns, rows } of latentActionsTables(card, measured, part)) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length || 2);
      expect([caption, ...columns, ...rows.flat()].join(' ')).not.toMatch(/NaN|undefined/);
    }
  });

  it('speaks of the weights that ship', () => {
    const data = shipped([readerWeights, dynamicsWeights]) as Readonly<Record<string, { readonly checksum: string }>>;
    expect(measured.checksums.reader).toBe(data[readerWeights]?.checksum);
    expect(measured.checksums.dynamics).toBe(data[dynamicsWeights]?.checksum);
    expect(card.architecture.parameters).toEqual(countParameters());
  });
});
