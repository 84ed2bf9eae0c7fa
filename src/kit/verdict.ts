import type { Surface } from './surface.ts';

/** A tick, a cross or, where nothing was tested, a dashed ring: as in the box at the end of a chapter. */
export function glyph(to: Surface, x: number, y: number, holds: boolean | undefined): void {
  const style = { stroke: 'ink', width: 2.5 } as const;
  if (holds === undefined) return to.circle(x, y, 6, { stroke: 'ink', width: 1.5, dash: [3, 2] });
  if (holds) return to.line([[x - 6, y + 1], [x - 1.5, y + 5.5], [x + 7, y - 5]], style); // prettier-ignore
  to.line([[x - 5, y - 5], [x + 5, y + 5]], style); // prettier-ignore
  to.line([[x - 5, y + 5], [x + 5, y - 5]], style); // prettier-ignore
}
