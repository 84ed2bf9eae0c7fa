import { expect, it } from 'vitest';
import { trafficTable } from '../../../src/chrome/traffic.ts';

it('a million readers a day are counted in requests and megabits a second, and terabytes a day', () => {
  const table = trafficTable('en', [{ who: 'traffic-looks', requests: 12, bytes: 200_000 }]);
  const cells = [...table.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  // 12 million requests and 200 GB in 86,400 s
  expect(cells).toEqual(['12', '200', '139', '19', '0.20']);
});
