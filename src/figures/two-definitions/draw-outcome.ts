import { arrow } from '../../kit/arrow.ts';
import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import { signed } from '../../kit/numbers.ts';
import { mark, type Picture, type Surface } from '../../kit/surface.ts';
import { glyph } from '../../kit/verdict.ts';
import { drawFrame } from '../../world/film.ts';
import { emptyFrame, toPicture, type Frame } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import type { Area } from '../../world/two-films.ts';
import { outcome, type Settings } from './rollouts.ts';

const scale = 4;
const side = scale * box.size;
const titles = 44;
const small = { size: 13, paint: 'ink2' } as const;
const indent = 24;

/** Where the noisy rollouts end, what is predicted, and whether the second hangs on the first. */
export function drawOutcome(settings: Settings, to: Surface, { x, y, width }: Area): void {
  const { ends, prediction, rollShift, predictionShift, hangs } = outcome(settings);
  const right = x + Math.min(width - side, side + 76);
  paragraph(to, x, y + 12, wrap(to.label('rolls'), right - x - 12, 13), small);
  paragraph(to, right, y + 12, wrap(to.label('prediction'), width - (right - x), 13), small);

  const top = y + titles;
  drawFrame(to, [x, top], scale, pictureOf(empty));
  for (const { ball } of ends) {
    to.circle(x + ball.x * scale, top + ball.y * scale, 2.5, { fill: 'light', opacity: 0.75 });
  }
  drawFrame(to, [right, top], scale, pictureOf(prediction.frame));
  const height = top + prediction.height * scale;
  to.line([[right, height], [right + side, height]], { stroke: 'beliefOnFilm', width: 2, dash: [6, 4] }); // prettier-ignore
  const middle = top + side / 2;
  arrow(to, [x + side + 10, middle], [right - 10, middle], settings.hangs);
  if (!settings.hangs) mark(to, [(x + side + right) / 2, middle], 'error', 6);

  const low = top + side + 16;
  glyph(to, x + 7, low + 8, hangs);
  const shifts = { rolls: signed(rollShift), prediction: signed(predictionShift) };
  const text = fill(to.label(hangs === undefined ? 'hangs.untested' : 'hangs.tested'), shifts);
  paragraph(to, x + indent, low + 13, wrap(text, width - indent, 13), { size: 13, paint: 'ink' });
}

const empty = emptyFrame();
const made = new WeakMap<Frame, Picture>();

function pictureOf(frame: Frame): Picture {
  const known = made.get(frame) ?? toPicture(frame);
  made.set(frame, known);
  return known;
}
