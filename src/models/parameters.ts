/** What any model is made of: named matrices, row by row. A bias is a matrix of one row. */

/** Name → values of a matrix, row by row; the model's shapes say which. */
export type Parameters = Readonly<Record<string, Float32Array>>;

export type Shape = readonly [rows: number, columns: number];

/** Shapes by name, in the order in which they are stored. */
export type Shapes = Readonly<Record<string, Shape>>;

/** A linear map takes a row vector from the left: its weight has a row for each input and a column for each output. */
export function linearShapes(name: string, rows: number, columns: number): Record<string, Shape> {
  return { [`${name}.w`]: [rows, columns], [`${name}.b`]: [1, columns] };
}

/** How many numbers matrices of these shapes hold. */
export function countNumbers(shapes: Shapes): number {
  return Object.values(shapes).reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}
