/** Tables of counts: how often one thing went with another. Rows and columns are counted from 0. */

export type Table = readonly (readonly number[])[];

export function countPairs(
  pairs: Iterable<readonly [row: number, column: number]>,
  rows: number,
  columns: number,
): Table {
  const table = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (const [row, column] of pairs) {
    const line = table[row] as number[];
    line[column] = (line[column] as number) + 1;
  }
  return table;
}

/** Share of all pairs that are right if for each row the commonest column is guessed. */
export function bestMap(table: Table): number {
  return sum(table.map((row) => Math.max(...row))) / sum(table.flat());
}

/** What the row tells of the column, bits: mutual information of the counts. */
export function sharedBits(table: Table): number {
  const all = sum(table.flat());
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] as number)));
  let bits = 0;
  table.forEach((line, row) => {
    line.forEach((count, column) => {
      if (count === 0) return;
      bits += (count / all) * Math.log2((count * all) / ((rows[row] as number) * (columns[column] as number)));
    });
  });
  return bits;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
