import { balanced, leading, textWidth } from './lines.ts';
import type { Surface } from './surface.ts';

/** Covers a part of a drawing that waits for the reader's guess: a hatch with one sentence on it. px. */
export function coverWith(
  to: Surface,
  [left, top, width, height]: readonly [number, number, number, number],
  sentence: string,
): void {
  to.hatch(left, top, width, height, 'edge');
  to.rect(left + 0.5, top + 0.5, width - 1, height - 1, { stroke: 'edge' });
  const lines = balanced(sentence, width - 48);
  const first = top + height / 2 - ((lines.length - 1) * leading) / 2 + 5;
  lines.forEach((line, i) => {
    const half = textWidth(line) / 2 + 6;
    const baseline = first + i * leading;
    to.rect(left + width / 2 - half, baseline - 14, 2 * half, leading + 1, { fill: 'ground' });
    to.text(left + width / 2, baseline, line, { align: 'middle', paint: 'ink' });
  });
}
