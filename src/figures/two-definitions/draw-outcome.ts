import { paragraph, wrap } from '../../kit/lines.ts';
import { mark, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { drawFrame } from '../../world/film.ts';
import { emptyFrame, toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import type { Area } from './layout.ts';
import { outcome, type DefinitionsState, type Outcome } from './state.ts';

const scale = 4;
const side = scale * box.size;
const titles = 44;

let empty: Picture | undefined;

/** Where the noisy roll-outs end, what is predicted, and whether the second hangs on the first. */
export function drawOutcome(state: DefinitionsState, to: Surface, { x, y, width }: Area): void {
  const { ends, prediction } = outcome(state);
  const right = x + Math.min(width - side, side + 76);
  const style = { size: 13, paint: 'ink2' } as const;
  paragraph(to, x, y + 12, wrap(to.label('rolls'), right - x - 12, 13), style);
  paragraph(to, right, y + 12, wrap(to.label('prediction'), width - (right - x), 13), style);

  const top = y + titles;
  empty ??= toPicture(emptyFrame());
  drawFrame(to, [x, top], scale, empty);
  for (const { ball } of ends)
    to.circle(x + ball.x * scale, top + ball.y * scale, 2.5, { fill: 'light', opacity: 0.75 });

  drawFrame(to, [right, top], scale, pictureOf(prediction));
  const height = top + prediction.height * scale;
  to.line([[right, height], [right + side, height]], { stroke: 'beliefOnFilm', width: 2, dash: [6, 4] }); // prettier-ignore
  arrow(to, [x + side + 10, top + side / 2], [right - 10, top + side / 2], state.hangs);
  if (!state.hangs) mark(to, [(x + side + right) / 2, top + side / 2], 'error', 6);
}

/** An arrow along a row or a column; cut ones are dashed. */
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

const made = new WeakMap<Outcome['prediction'], Picture>();

function pictureOf(prediction: Outcome['prediction']): Picture {
  const known = made.get(prediction) ?? toPicture(prediction.frame);
  made.set(prediction, known);
  return known;
}
