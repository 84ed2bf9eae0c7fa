import { fill } from '../../kit/fill.ts';
import { curve, type Surface } from '../../kit/surface.ts';
import { clipLength, promptLength } from '../../world/clip.ts';
import { drawFrame } from '../../world/film.ts';
import { tipOf } from '../../world/placing.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box, isHidden, type Depth, type State } from '../../world/state.ts';
import { drawErrors } from './chart.ts';
import { drawFilm, drawPatches, shownFilm, stripOf, unmade, type Strip } from './films.ts';
import { layoutOf, onSurface } from './layout.ts';
import { stepAt, truthOf, type Order, type SoraState } from './state.ts';

/** The large frame with the reader's hand on the ball, the film in the making, the true one, and the error. */
export function draw(state: SoraState, to: Surface): void {
  const { made, noiseLevel, frame, patches, look } = state;
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const at = made ? stepAt(made, noiseLevel) : 0;
  const estimate = made?.estimates[at];
  const order = made?.order ?? state;
  // Where the prompt leaves the depth open, the Box follows what the model has chosen.
  const truth = filmedTruth(order, estimate?.depth ?? order.depth);
  const shown = made
    ? shownFilm(made, noiseLevel, look)
    : unmade(truth.strip.pictures.slice(0, promptLength), clipLength);
  drawStage(state, to, shown, truth.states[frame] as State);
  drawErrors(to, layout.chart, estimate, frame);
  const t = (made?.levels[at] ?? 1).toFixed(2);
  const name = fill(to.label(`film.${look}`), { t });
  drawFilm(to, layout.model, { meaning: 'belief', name }, shown, { frame, patches });
  if (layout.truth) {
    drawFilm(to, layout.truth, { meaning: 'truth', name: to.label('film.truth') }, truth.strip, {
      frame,
      patches: false,
    });
  }
}

function drawStage(state: SoraState, to: Surface, shown: Strip, { ball, depth }: State): void {
  const { stage, scale } = layoutOf(to.width);
  const { frame, patches } = state;
  const corner = [Math.round(stage[0]), stage[1]] as const;
  to.text(corner[0], 14, fill(to.label(frame < promptLength ? 'stage.given' : 'stage'), { frame }), {
    size: 14,
    weight: 600,
    paint: 'ink',
  });
  drawFrame(to, corner, scale, shown.pictures[frame] as (typeof shown.pictures)[number]);
  if (patches) drawPatches(to, corner, scale);
  const hidden = isHidden({ ball, depth });
  const ring = hidden ? { dash: [4, 4] } : {};
  to.circle(...onSurface([ball.x, ball.y], to.width), box.radius * scale + 3, { stroke: 'light', width: 2, ...ring });
  const { x, y, vx, vy } = state.ball;
  curve(to, [onSurface([x, y], to.width), onSurface(tipOf({ x, y }, [vx, vy]), to.width)], 'action', true);
}

interface FilmedTruth {
  readonly key: string;
  readonly states: readonly State[];
  readonly strip: Strip;
}

/** The last one drawn: a drag of a clock must not film the Box anew. */
let filmed: FilmedTruth | undefined;

function filmedTruth(order: Order, depth: Depth): FilmedTruth {
  const { x, y, vx, vy } = order.ball;
  const key = [x, y, vx, vy, depth].join(' ');
  if (filmed?.key !== key) {
    const states = truthOf({ ...order, depth });
    filmed = { key, states, strip: stripOf(states.map((moment) => toPicture(render(moment)))) };
  }
  return filmed;
}
