/** Rows of results: where each was measured, and what was found there; and how rows of several seeds become one. */

export interface Row {
  readonly at: Readonly<Record<string, string | number>>;
  readonly found: Readonly<Record<string, number>>;
}

/** Mean, least and largest over the seeds. */
export type Spread = readonly [mean: number, low: number, high: number];

/**
 * One row for the same place in the results of each seed. Throws Error where the seeds were not measured in the same
 * places.
 */
export function overSeeds(bySeed: readonly (readonly Row[])[]): readonly object[] {
  const [first = []] = bySeed;
  return first.map(({ at, found }, index) => {
    const rows = bySeed.map((rows) => rows[index]);
    if (rows.some((row) => JSON.stringify(row?.at) !== JSON.stringify(at))) {
      throw new Error(`the seeds differ in what was measured at ${JSON.stringify(at)}`);
    }
    const names = Object.keys(found);
    return {
      ...at,
      ...Object.fromEntries(names.map((name) => [name, spread(rows.map((row) => row?.found[name] as number))])),
    };
  });
}

function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [rounded(mean), rounded(Math.min(...values)), rounded(Math.max(...values))];
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits)) + 0; // no −0
}
