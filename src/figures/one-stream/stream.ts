/** The stream itself: one cell a token, in the order in which a Gato-like agent meets them. */
import { fill } from '../../kit/fill.ts';
import { textWidth } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { outlineFilm } from '../../world/film.ts';
import { cellSide } from './layout.ts';
import type { Cell, Layout } from './layout.ts';
import { whole } from './numbers.ts';
import { isCovered, isLearned, isLit, patchOf } from './state.ts';
import type { StreamState, Token } from './state.ts';

export function drawStream(state: StreamState, to: Surface, { stream, cells }: Layout): void {
  to.text(0, stream, to.label('stream'), { weight: 600, paint: 'ink' });
  const open = !isCovered(state);
  if (open) {
    const x = textWidth(to.label('stream')) + 20;
    to.rect(x, stream - 8, 28, 4, { fill: 'ink' });
    to.text(x + 36, stream, to.label('learned'));
  }
  for (const cell of cells) {
    const { token, x, y, first, opens } = cell;
    if (opens) to.text(0, y - 22, fill(to.label('step'), { frame: token.worldTime }), { paint: 'tau' });
    if (first && token.kind !== 'separator')
      to.text(x, y - 5, to.label(`kind.${token.kind}`), { size: 13, paint: 'ink3' });
    drawCell(state, to, cell);
    if (open && isLearned(token)) to.rect(x, y + cellSide + 3, cellSide, 4, { fill: 'ink' });
  }
}

function drawCell({ light }: StreamState, to: Surface, { token, x, y }: Cell): void {
  const lit = isLit(token, light);
  if (token.kind === 'patch') {
    to.picture(x, y, 6, patchOf(token.worldTime, Number(token.value)));
    outlineFilm(to, [x, y], cellSide);
    if (!lit) to.rect(x, y, cellSide, cellSide, { fill: 'ground', opacity: 0.5 });
    return;
  }
  const heavy = lit && light !== 'all';
  const inset = heavy ? 1 : 0.5;
  const dash = token.next ? { dash: [4, 4] } : {};
  const stroke = { stroke: heavy ? 'ink' : lit ? 'edge' : 'rule', width: heavy ? 2 : 1, ...dash } as const;
  const touched = { fill: 'action', stroke: 'actionEdge', width: heavy ? 2 : 1.5 } as const;
  to.rect(x + inset, y + inset, cellSide - 2 * inset, cellSide - 2 * inset, token.touched ? touched : stroke);
  const paint = token.touched ? 'actionEdge' : lit ? 'ink' : 'ink3';
  to.text(x + cellSide / 2, y + cellSide / 2 + 5, textOf(token, to), { align: 'middle', paint });
}

function textOf({ kind, value }: Token, to: Surface): string {
  if (kind === 'word') return to.label(`word.${value}`);
  return typeof value === 'number' ? whole(value) : value;
}
