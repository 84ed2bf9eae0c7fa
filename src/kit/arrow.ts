import type { Point, Surface } from './surface.ts';

/** An arrow along a row or a column; one that is cut is dashed. */
export function arrow(to: Surface, from: Point, tip: Point, whole = true): void {
  const stroke = whole ? 'ink2' : 'edge';
  to.line([from, tip], { stroke, width: 1.5, ...(whole ? {} : { dash: [3, 4] }) });
  const [dx, dy] = [Math.sign(tip[0] - from[0]) * 7, Math.sign(tip[1] - from[1]) * 7];
  const across = dx === 0 ? ([4, 0] as const) : ([0, 4] as const);
  to.polygon(
    [tip, [tip[0] - dx + across[0], tip[1] - dy + across[1]], [tip[0] - dx - across[0], tip[1] - dy - across[1]]],
    { fill: stroke },
  );
}
