import { describe, expect, it } from 'vitest';
import measured from '../../../content/data/robot.json' with { type: 'json' };
import { robotTables } from '../../../src/components/robot-card.ts';
import { memoryWeights, visionWeights } from '../../../src/models/dream/config.ts';
import card from '../../../src/models/inverse-dynamics/card.json' with { type: 'json' };
import { inverseDynamicsWeights } from '../../../src/models/inverse-dynamics/config.ts';
import { countParameters } from '../../../src/models/inverse-dynamics/parameters.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { instructionNames } from '../../../src/world/juggling.ts';

describe('the card of the robot', () => {
  it.each(['made', 'attempts', 'instructions', 'readings'] as const)('has %s in full rows', (part) => {
    for (const { caption, columns, rows } of robotTables(card, measured, part)) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length || 2);
      expect([caption, ...columns, ...rows.flat()].join(' ')).not.toMatch(/NaN|undefined/);
    }
  });

  it('counts every instruction that was asked once', () => {
    const [table] = robotTables(card, measured, 'instructions');
    expect(table?.rows).toHaveLength(instructionNames.length);
    const asked = table?.rows.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(asked).toBe(measured.tasks * measured.seeds.length);
  });

  it('gives for several seeds the mean and from where to where they lie', () => {
    const [first] = measured.rows;
    if (!first) throw new Error('nothing was measured');
    const rows = [4, 8].map((done, seed) => ({ ...first, robot: 'dream', trust: 2, seed, done }));
    const [table] = robotTables(card, { ...measured, seeds: [1, 2], tasks: 16, rows }, 'attempts');
    expect(table?.columns).toEqual(['', '2']);
    expect(table?.rows[0]?.[1]).toBe('38% (25 to 50)');
    expect(table?.rows[1]?.[1]).toBe('–');
  });

  it('speaks of the weights that ship', () => {
    const names = { vision: visionWeights, memory: memoryWeights, inverse: inverseDynamicsWeights };
    const data = shipped(Object.values(names)) as Readonly<Record<string, { readonly checksum: string }>>;
    const [first] = measured.weights;
    for (const [part, name] of Object.entries(names)) expect(first).toHaveProperty(part, data[name]?.checksum);
    expect(card.architecture.parameters).toBe(countParameters());
  });
});
