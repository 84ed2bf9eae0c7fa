import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import { signed, size } from '../../kit/numbers.ts';
import type { Surface } from '../../kit/surface.ts';
import { glyph } from '../../kit/verdict.ts';
import type { Layout } from './layout.ts';
import { clauses, verdicts, type CodesState } from './state.ts';

const indent = 24;

interface Line {
  readonly holds: boolean | undefined;
  /** A label with places for the numbers. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A line for each clause: whether it holds here, and the numbers that say so. */
export function drawClauses(state: CodesState, to: Surface, { clauses: { x, y, width }, clauseHeight }: Layout): void {
  for (const [index, { holds, key, values }] of linesOf(state).entries()) {
    const top = y + index * clauseHeight;
    glyph(to, x + 7, top + 8, holds);
    const text = wrap(fill(to.label(key), values), width - indent, 13);
    paragraph(to, x + indent, top + 13, text, { size: 13, paint: 'ink' });
  }
}

function linesOf(state: CodesState): readonly Line[] {
  const { decoding, gap, effect } = clauses(state);
  const { decodable, structured, used } = verdicts(state);
  const push = { asked: signed(state.down), shift: signed(effect.shift), control: size(effect.control) };
  return [
    { holds: decodable, key: 'clause.decodable', values: { error: size(decoding.error), blind: size(decoding.blind) } },
    { holds: structured, key: 'clause.structured', values: { gap: size(gap) } },
    { holds: used, key: used === undefined ? 'clause.used.untested' : 'clause.used', values: push },
  ];
}
