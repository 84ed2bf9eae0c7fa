import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import { curve, mark } from '../../kit/surface.ts';
import type { Meaning, Point, Surface } from '../../kit/surface.ts';
import { advance } from '../../world/dynamics.ts';
import { drawFrame } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box, isHidden } from '../../world/state.ts';
import type { State } from '../../world/state.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { print } from './numbers.ts';
import { drawProgram, drawPrompt, layPrompt } from './prompt.ts';
import { deadline } from './simulate.ts';
import type { Run } from './simulate.ts';
import { experimentOf, frameOf, guessOf, isOpen, skip } from './state.ts';
import type { MindsEyeState } from './state.ts';

/** Longest world time a question may take, frames: the ruler does not tell the answer. */
const spans = { heavy: 16, out: 16, high: 40 } as const;

/** The Box as far as it has run, and the prompt that its report goes into. */
export function draw(state: MindsEyeState, to: Surface): void {
  const { runs } = experimentOf(state);
  const at = layoutOf(state, to.width);
  const prompt = layPrompt(state, (key) => to.label(key), at.prompt.width);
  to.setHeight(Math.max(at.bottom, at.prompt.y + prompt.height));
  to.text(0, at.title, to.label(runs.length > 1 ? 'world.heavy' : 'world'), { weight: 600, paint: 'ink' });
  runs.forEach((run, index) => {
    drawRun(to, run, frameOf(state), at, at.lefts[index] ?? 0);
    drawNotes(state, to, at, index);
  });
  drawRuler(state, to, at);
  if (isOpen(state)) drawVerdict(state, to, at);
  drawProgram(state, to, at.program.x, at.program.y);
  drawPrompt(state, to, at.prompt.x, at.prompt.y, prompt);
}

/** One frame with the path up to it: solid where the ball was seen, dashed where the pillar hid it. */
function drawRun(to: Surface, { start, depth }: Run, frame: number, { scale, top }: Layout, left: number): void {
  const stateAt = (worldTime: number): State => ({ ball: advance(start, worldTime), depth });
  const place = ({ ball }: State): Point => [left + ball.x * scale, top + ball.y * scale];
  const now = stateAt(frame);
  drawFrame(to, [left, top], scale, toPicture(render(now)));
  const samples = Array.from({ length: 4 * frame + 1 }, (_, i) => stateAt(i / 4));
  for (const hidden of [false, true]) {
    for (const piece of pieces(samples, (each) => isHidden(each) === hidden)) {
      if (piece.length > 1) curve(to, piece.map(place), hidden ? 'belief' : 'truth', true);
    }
  }
  samples.forEach((each, i) => {
    // Every fourth frame, as on the ruler.
    if (i % 16 === 0 && !isHidden(each)) to.circle(...place(each), 4, { fill: 'light' });
  });
  const [x, y] = place(now);
  if (isHidden(now)) to.circle(x, y, box.radius * scale, { stroke: 'beliefOnFilm', width: 2.5, dash: [6, 4] });
}

/** Unbroken stretches of what belongs together. */
function pieces<T>(list: readonly T[], belongs: (each: T) => boolean): readonly T[][] {
  const found: T[][] = [[]];
  for (const each of list) {
    if (belongs(each)) found.at(-1)?.push(each);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found;
}

/** What stands under a box: its mass, and once it is uncovered the moment that was asked for. */
function drawNotes(state: MindsEyeState, to: Surface, at: Layout, index: number): void {
  const { runs, moments, peak = 0 } = experimentOf(state);
  const left = at.lefts[index] ?? 0;
  const mass = runs.length > 1 ? [fill(to.label('massOf'), { mass: runs[index]?.mass ?? 1 })] : [];
  for (const text of mass) to.text(left, at.notes, text, { weight: 600, paint: 'ink' });
  if (!isOpen(state)) return;
  const values = { moment: print(moments[index] ?? 0), height: print(state.height), peak: print(peak) };
  const note = to.label({ heavy: 'touches', out: 'shows', high: 'turns' }[state.question]);
  const lines = wrap(fill(note, values), at.side);
  paragraph(to, left, at.notes + mass.length * leading, lines, { paint: 'ink2' });
}

/** World time below the boxes, a long tick every four frames. */
function drawRuler(state: MindsEyeState, to: Surface, { ruler, right }: Layout): void {
  const span = spans[state.question];
  const left = 24;
  const xOf = (frame: number): number => left + ((right - left - 8) * frame) / span;
  const numbered = span > 20 ? 8 : 4;
  to.text(0, ruler + 1, to.label('clock'), { face: 'serif', size: 17, paint: 'tau' });
  to.line([[left - 1, ruler], [xOf(span) + 1, ruler]], { stroke: 'tau', width: 2 }); // prettier-ignore
  for (let frame = 0; frame <= span; frame++) {
    const long = frame % 4 === 0;
    to.line([[xOf(frame), ruler], [xOf(frame), ruler - (long ? 11 : 6)]], { stroke: 'tau', width: long ? 2 : 1 }); // prettier-ignore
    if (frame % numbered === 0) to.text(xOf(frame), ruler + 17, String(frame), { align: 'middle', paint: 'tau' });
  }
  const now = xOf(frameOf(state));
  to.polygon([[now, ruler - 12], [now - 6, ruler - 21], [now + 6, ruler - 21]], { fill: 'tau' }); // prettier-ignore
  if (isOpen(state)) for (const moment of experimentOf(state).moments) mark(to, [xOf(moment), ruler - 1], 'truth', 4);
  if (state.question !== 'out') return;
  const due = xOf(deadline);
  to.line([[due, ruler - 21], [due, ruler + 3]], { stroke: 'ink', width: 2 }); // prettier-ignore
}

/** The Box's answer and the reader's. */
function drawVerdict(state: MindsEyeState, to: Surface, { verdict, right, stacked }: Layout): void {
  const { answer } = experimentOf(state);
  const label = (option: string): string => to.label(`${state.question}.${option}`);
  const row = (x: number, y: number, meaning: Meaning, text: string): void => {
    mark(to, [x + 8, y - 5], meaning, 5);
    to.text(x + 24, y, text, { paint: 'ink' });
  };
  row(0, verdict, 'truth', fill(to.label('box'), { answer: label(answer) }));
  const guess = guessOf(state);
  if (guess === skip) return;
  const [x, y] = stacked ? [0, verdict + 24] : [right / 2 + 12, verdict];
  row(x, y, 'action', fill(to.label('you'), { guess: label(guess) }));
}
