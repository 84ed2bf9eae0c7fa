import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';
import { editFrame, last } from './rollouts.ts';
import { clauses, isCovered, outcome, simulatorFilm, verdicts, type DefinitionsState } from './state.ts';
import { signed, size } from './text.ts';

const indent = 24;

interface Line {
  readonly holds: boolean | undefined;
  /** A label with places for the numbers. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A line for each clause: whether it holds here, and the numbers that say so. */
export function drawClauses(state: DefinitionsState, to: Surface, place: Layout): void {
  for (const [side, lines] of [
    [place.simulator, ofSimulator(state)],
    [place.code, isCovered(state) ? [] : ofCode(state)],
  ] as const) {
    // prettier-ignore
    const { x, y, width } = side.clauses;
    for (const [index, line] of lines.entries()) {
      const top = y + index * place.clauseHeight;
      glyph(to, x + 7, top + 8, line.holds);
      const text = fill(to.label(line.key), line.values);
      paragraph(to, x + indent, top + 13, wrap(text, width - indent, 13), { size: 13, paint: 'ink' });
    }
  }
}

function ofSimulator(state: DefinitionsState): readonly Line[] {
  const { path, unedited } = simulatorFilm(state);
  const shiftIn = (frame: number): number => (path[frame]?.[1] ?? 0) - (unedited[frame]?.[1] ?? 0);
  const { rollShift, predictionShift } = outcome(state);
  const { hangs } = verdicts(state);
  const rolls = { before: signed(shiftIn(editFrame - 1)), after: signed(shiftIn(last)) };
  const hung = { rolls: signed(rollShift), prediction: signed(predictionShift) };
  return [
    { holds: true, key: state.down === 0 ? 'clause.rolls.untested' : 'clause.rolls', values: rolls },
    { holds: hangs, key: hangs === undefined ? 'clause.hangs.untested' : 'clause.hangs', values: hung },
  ];
}

function ofCode(state: DefinitionsState): readonly Line[] {
  const { decoding, gap, effect } = clauses(state);
  const { decodable, structured, used } = verdicts(state);
  const edit = { asked: signed(state.down), shift: signed(effect.shift), control: size(effect.control) };
  return [
    { holds: decodable, key: 'clause.decodable', values: { error: size(decoding.error), blind: size(decoding.blind) } },
    { holds: structured, key: 'clause.structured', values: { gap: size(gap) } },
    { holds: used, key: used === undefined ? 'clause.used.untested' : 'clause.used', values: edit },
  ];
}

/** A tick, a cross or, where nothing was tested, a dashed ring: as in the box at the end of a chapter. */
export function glyph(to: Surface, x: number, y: number, holds: boolean | undefined): void {
  const style = { stroke: 'ink', width: 2.5 } as const;
  if (holds === undefined) return to.circle(x, y, 6, { stroke: 'ink', width: 1.5, dash: [3, 2] });
  if (holds) return to.line([[x - 6, y + 1], [x - 1.5, y + 5.5], [x + 7, y - 5]], style); // prettier-ignore
  to.line([[x - 5, y - 5], [x + 5, y + 5]], style); // prettier-ignore
  to.line([[x - 5, y + 5], [x + 5, y - 5]], style); // prettier-ignore
}
