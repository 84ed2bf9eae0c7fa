/** A block at rest, its sides along the axes. Units are short sides of a block; x to the right, y upward from the table. */
export interface Block {
  /** Center. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Tower = readonly Block[];

/** Sides of every block: a lying one is `long` wide, a standing one `long` high. */
export const long = 3;

/** How far two blocks reach into each other along one axis; negative where a gap lies between them. */
export function overlapX(a: Block, b: Block): number {
  return Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2);
}

export function overlapY(a: Block, b: Block): number {
  return Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2);
}
