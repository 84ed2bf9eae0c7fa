/** The text that a language model would be given, in our words, with the simulation's report marked. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { print } from './numbers.ts';
import { experimentOf, isOpen } from './state.ts';
import type { MindsEyeState } from './state.ts';

const size = 13;
/** A character of the code face is this much wider than the estimate for text. */
const monospace = 0.6 / 0.52;
/** px left of the text, for the mark. */
const indent = 16;

export interface Prompt {
  readonly hint: readonly string[];
  readonly ask: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The question in the form that a simulator takes: where the mass is handed over, and never read. */
export function drawProgram(state: MindsEyeState, to: Surface, x: number, y: number): void {
  to.text(x, y + 16, to.label('program'), { weight: 600, paint: 'ink' });
  const { runs } = experimentOf(state);
  const lines = runs.map(({ mass, start }) =>
    fill(to.label(`program.${state.question}`), {
      mass,
      height: print(state.height),
      speed: print(state.speed, 2),
      push: print(state.push),
      x: print(start.x),
    }),
  );
  paragraph(to, x, y + 28 + 14, lines, { face: 'mono', size, paint: 'ink' });
}

/** Breaks the prompt into lines; covered or not, it is as high. */
export function layPrompt(state: MindsEyeState, label: (key: string) => string, width: number): Prompt {
  const { moments, peak = 0 } = experimentOf(state);
  const values = {
    height: print(state.height),
    mass: state.mass,
    speed: print(state.speed, 2),
    light: print(moments[0] ?? 0),
    heavy: print(moments[1] ?? 0),
    moment: print(moments[0] ?? 0),
    peak: print(peak),
    push: print(Math.abs(state.push)),
  };
  const thrown = fill(label(`thrown.${state.push === 0 ? 'still' : state.push > 0 ? 'down' : 'up'}`), values);
  const lines = (key: string): string[] =>
    wrap(fill(label(key), { ...values, thrown }), width - indent - 4, size * monospace);
  const hint = lines(`hint.${state.question}`);
  const ask = lines(`ask.${state.question}`);
  return { hint, ask, width, height: leading * (hint.length + ask.length + 2) + 78 };
}

export function drawPrompt(state: MindsEyeState, to: Surface, x: number, y: number, prompt: Prompt): void {
  const { hint, ask, width } = prompt;
  to.text(x, y + 16, to.label('prompt'), { weight: 600, paint: 'ink' });
  const top = y + 28;
  const height = leading * (hint.length + 1) + 8;
  if (isOpen(state)) {
    to.rect(x, top, 4, height, { fill: 'ink' });
    to.text(x + indent, top + 14, to.label('hintMark'), { weight: 600, size, paint: 'ink' });
    paragraph(to, x + indent, top + 14 + leading, hint, { face: 'mono', size, paint: 'ink' });
  } else coverWith(to, [x, top, width, height], to.label('cover'));
  const question = top + height + leading + 6;
  paragraph(to, x + indent, question, ask, { face: 'mono', size, paint: 'ink2' });
  const reply = question + leading * ask.length + 14;
  to.text(x + indent, reply + 8, to.label('reply'), { face: 'mono', size, paint: 'ink2' });
  const left = x + indent + 68;
  to.rect(left, reply - 12, x + width - left - 1, 32, { stroke: 'edge', dash: [3, 3] });
  to.text(left + 10, reply + 9, to.label('nobody'), { paint: 'ink3' });
}
