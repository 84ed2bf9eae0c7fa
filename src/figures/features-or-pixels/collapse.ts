/** Loss and spread of the features while small networks train, and what a probe can still read of the ball. */
import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import { mark, strokeOf, type Point, type Stroke, type Surface } from '../../kit/surface.ts';
import { guards, small, type Guard } from '../../models/features/small.ts';
import { drawFrame, frameCorner, rowWidth } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { recordedCurve } from './recorded.ts';
import { shownStates } from './shown.ts';
import type { FeaturesState, Trained } from './state.ts';

/** Both axes count in parts of where training began, by the logarithm. */
const top = 3;
const bottoms = { losses: 0.0001, spreads: 0.03 } as const;
const ticks = { losses: [1, 0.1, 0.01, 0.001, 0.0001], spreads: [1, 0.3, 0.1, 0.03] } as const;
/** Names of the transformers' runs that belong to a guard. */
const aims: Readonly<Record<Guard, string>> = { mean: 'features', still: 'frozen', none: 'open' };

type Curve = 'losses' | 'spreads';

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const height = 170;

export function drawCollapse(state: FeaturesState, to: Surface): void {
  const wide = to.width >= 560;
  const scale = to.width >= rowWidth(4) ? 4 : to.width >= rowWidth(3) ? 3 : 2;
  const between = 28;
  const half = wide ? (to.width - between) / 2 : to.width;
  const second: Point = wide ? [half + between, 0] : [0, height + 74];
  const keyTop = (wide ? 0 : height + 74) + height + 90;
  const thin = wrap(to.label('thin'), to.width - 38, 13);
  const said = wrap(to.label('films'), to.width, 13);
  const filmTop = keyTop + 3 * 22 + leading * (thin.length + said.length) + 14;
  const side = scale * 24;
  to.setHeight(filmTop + guards.length * (side + 32));
  drawCurves(state, to, [0, 0], half, 'losses');
  drawCurves(state, to, second, half, 'spreads');
  guards.forEach((guard, at) => keyLine(state, to, guard, keyTop + 22 * at));
  paragraph(to, 38, keyTop + 3 * 22 + 5, thin, { size: 13 });
  paragraph(to, 0, filmTop - 12 - leading * (said.length - 1), said, { size: 13 });
  guards.forEach((guard, at) => {
    const y = filmTop + at * (side + 32);
    const trained = state.trained[guard];
    to.text(0, y + 14, to.label(trained ? `guard.${guard}` : `untrained.${guard}`), { size: 13, weight: 600, paint: 'ink' }); // prettier-ignore
    drawFilm(to, y + 20, scale, trained);
  });
}

/** Lines of the guards: with all of the safeguard as a belief, without it as an error, half of it in between. */
function styleOf(guard: Guard): Stroke {
  if (guard === 'mean') return strokeOf('belief');
  if (guard === 'none') return strokeOf('error');
  return { stroke: 'ink2', width: 2, dash: [2, 3] };
}

function drawCurves(state: FeaturesState, to: Surface, [x, y]: Point, width: number, curve: Curve): void {
  to.text(x, y + 14, to.label(curve), { size: 14, weight: 600, paint: 'ink' });
  const place: Place = { left: x + 52, right: x + width - 8, top: y + 28, bottom: y + 28 + height };
  const low = bottoms[curve];
  const toX = (steps: number): number => place.left + ((place.right - place.left) * steps) / small.steps;
  const toY = (part: number): number => {
    const share = Math.log(Math.max(part, low) / low) / Math.log(top / low);
    return place.bottom - (place.bottom - place.top) * Math.min(1, share);
  };
  for (const tick of ticks[curve]) {
    to.line([[place.left, toY(tick)], [place.right, toY(tick)]], { stroke: tick === low ? 'edge' : 'rule' }); // prettier-ignore
    to.text(place.left - 6, toY(tick) + 5, String(tick), { size: 13, align: 'end' });
  }
  for (const steps of [0, small.steps / 2, small.steps]) {
    const align = steps === 0 ? 'start' : steps === small.steps ? 'end' : 'middle';
    to.text(toX(steps), place.bottom + 18, String(steps), { size: 13, align });
  }
  to.text(place.right, place.bottom + 36, to.label('steps'), { size: 13, align: 'end' });
  for (const guard of guards) {
    const points = (all: readonly (readonly [number, number])[]): readonly Point[] =>
      all.map(([steps, part]): Point => [toX(steps), toY(part)]);
    const before = points(recordedCurve(aims[guard], curve));
    if (before.length > 1) to.line(before, { ...styleOf(guard), width: 1, opacity: 0.5 });
    const own = state.trained[guard]?.[curve] ?? [];
    const first = own[0]?.[1] ?? 1;
    const now = points(own.map(([steps, value]) => [steps, value / first]));
    if (now.length > 1) to.line(now, styleOf(guard));
    const last = now.at(-1);
    if (last && guard === state.guard) mark(to, last, 'action', 4);
  }
}

function keyLine(state: FeaturesState, to: Surface, guard: Guard, y: number): void {
  to.line([[0, y], [30, y]], styleOf(guard)); // prettier-ignore
  const chosen = guard === state.guard;
  to.text(38, y + 5, to.label(`guard.${guard}`), {
    size: 13,
    weight: chosen ? 600 : 400,
    paint: chosen ? 'ink' : 'ink2',
  });
  const trained = state.trained[guard];
  if (!trained) return;
  const told = fill(to.label('told'), { told: trained.told.toFixed(2) });
  to.text(to.width, y + 5, told, { size: 13, align: 'end', paint: 'ink' });
}

/** The true clips, and on each the place that a probe reads from the eight features. */
function drawFilm(to: Surface, y: number, scale: number, trained: Trained | undefined): void {
  shownStates().forEach((state, at) => {
    const corner = frameCorner(0, y, scale, at);
    drawFrame(to, corner, scale, toPicture(render(state)));
    const ball = trained?.balls[at];
    if (!ball) return;
    const within = (px: number): number => Math.min(24, Math.max(0, px)) * scale;
    mark(to, [corner[0] + within(ball[0]), corner[1] + within(ball[1])], 'belief', Math.max(3, 2.2 * scale), true);
  });
}
