import { rulerOfWorldTime, stippleOfNoise, type ClockPlace } from '../../world/clocks.ts';
import { mark, type Point, type Surface } from '../../kit/surface.ts';
import { drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { toPicture, type Frame } from '../../world/renderer.ts';
import { box, isHidden, type State } from '../../world/state.ts';
import { frameNow, last, levelNow, shownFilm, simulated, type ClocksState } from './state.ts';

const scale = 2;
const rowLabel = 46;
const rowHeight = scale * box.size + 6;
const rows = Math.ceil((last + 1) / rowLength);
/** From the top of a panel: the two lines of its name, its two clocks, its film. */
const top = { name: 14, what: 33, worldTime: 68, noise: 96, film: 114 };
const panelHeight = top.film + rows * rowHeight;
const narrow = 540;

interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Two machines with the same two clocks: side by side, or one below the other. */
export function draw(state: ClocksState, to: Surface): void {
  const stacked = to.width < narrow;
  const gap = 32;
  const width = stacked ? to.width : (to.width - gap) / 2;
  to.setHeight(stacked ? 2 * panelHeight + gap : panelHeight);
  simulator(state, to, { left: 0, top: 0, width });
  const right = stacked ? { left: 0, top: panelHeight + gap } : { left: width + gap, top: 0 };
  denoiser(state, to, { ...right, width });
}

function simulator(state: ClocksState, to: Surface, panel: Panel): void {
  const now = frameNow(state);
  heading(to, panel, 'truth', 'simulator');
  const { worldTime, noise } = clocks(panel);
  rulerOfWorldTime(to, worldTime, { label: to.label('worldTime'), value: String(now) }, last, now);
  stippleOfNoise(to, noise, { label: to.label('noise.clock'), value: to.label('none') }, undefined);
  const { states } = simulated(state);
  film(to, panel, filmOf(state), (frame, corner) => {
    const held = states[frame] as State;
    if (frame <= now && isHidden(held)) unseen(to, corner, held);
  });
}

/** Where the simulator has the ball that no camera sees. */
function unseen(to: Surface, [x, y]: Point, { ball }: State): void {
  to.circle(x + ball.x * scale, y + ball.y * scale, box.radius * scale, { stroke: 'light', width: 1.5, dash: [3, 2] });
}

function denoiser(state: ClocksState, to: Surface, panel: Panel): void {
  heading(to, panel, 'belief', state.denoiser);
  const { worldTime, noise } = clocks(panel);
  rulerOfWorldTime(to, worldTime, { label: to.label('worldTime'), value: `0–${last}` }, last, undefined);
  const level = levelNow(state);
  stippleOfNoise(to, noise, { label: to.label('noise.clock'), value: level.toFixed(2) }, level);
  film(to, panel, clipOf(state));
}

function heading(to: Surface, { left, top: y }: Panel, meaning: 'truth' | 'belief', key: string): void {
  mark(to, [left + 6, y + top.name - 5], meaning, 5);
  to.text(left + 18, y + top.name, to.label(key), { size: 15, weight: 600, paint: 'ink' });
  to.text(left, y + top.what, to.label(`${key}.does`));
}

function clocks({ left, top: y, width }: Panel): { readonly worldTime: ClockPlace; readonly noise: ClockPlace } {
  const across = { left, from: left + 88, to: left + width - 44, right: left + width };
  return { worldTime: { ...across, y: y + top.worldTime }, noise: { ...across, y: y + top.noise } };
}

/** Rows of frames with their world times; frames that do not exist are dashed. `over` draws on each. */
function film(to: Surface, panel: Panel, strips: readonly Row[], over?: (frame: number, corner: Point) => void): void {
  const left = panel.left + rowLabel;
  for (let row = 0; row < rows; row++) {
    const y = panel.top + top.film + row * rowHeight;
    const first = row * rowLength;
    const times = `τ ${first}–${first + rowLength - 1}`;
    to.text(panel.left, y + (scale * box.size) / 2 + 5, times, { size: 13, paint: 'tau' });
    const strip = strips[row];
    if (strip) drawRow(to, [left, y], scale, strip);
    for (let i = 0; i < rowLength; i++) {
      const corner = frameCorner(left, y, scale, i);
      if (i >= (strip?.frames ?? 0)) drawNoFrame(to, corner, scale);
      over?.(first + i, corner);
    }
  }
}

const films = new WeakMap<readonly Frame[], Map<number, readonly Row[]>>();

/** The frames that the simulator has made. */
function filmOf(state: ClocksState): readonly Row[] {
  const now = frameNow(state);
  const { film } = simulated(state);
  const known = films.get(film) ?? new Map<number, readonly Row[]>();
  const made = known.get(now) ?? toRows(film.slice(0, now + 1).map((frame) => toPicture(frame)));
  known.set(now, made);
  films.set(film, known);
  return made;
}

/** The last clip drawn: a drag of the other clock must not make sixteen pictures anew. */
let shown: { readonly key: string; readonly made: ClocksState['made']; readonly strips: readonly Row[] } | undefined;

function clipOf(state: ClocksState): readonly Row[] {
  const { noise, look, noiseLevel, denoiser, made } = state;
  const key = [denoiser, noise, look, noiseLevel].join(' ');
  if (shown?.key !== key || shown.made !== made) {
    shown = { key, made, strips: toRows(shownFilm(state).map((frame) => toPicture(frame))) };
  }
  return shown.strips;
}
