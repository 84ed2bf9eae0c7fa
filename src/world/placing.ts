/** Where a hand may put the ball of an opening, and how it may send it off: as the models know it. */
import type { PointControl } from '../kit/figure.ts';
import { box, trained, type Ball } from './state.ts';

/** The ball at this place, or beside the pillar, where every clip begins. */
export function placed(ball: Ball, [x, y]: readonly [number, number]): Ball {
  const { pillar, radius } = box;
  const [left, right] = [pillar.left - radius, pillar.right + radius];
  const outside = x <= left || x >= right ? x : x - left < right - x ? left : right;
  return { ...ball, x: outside, y };
}

/** The ball at this velocity, or at the slowest that the models were trained on. */
export function sent(ball: Ball, [vx, vy]: readonly [number, number]): Ball {
  const direction = Math.sign(vx) || Math.sign(ball.vx);
  return { ...ball, vx: direction * Math.max(trained.speed[0], Math.abs(vx)), vy };
}

/** Frames that the arrow of a velocity looks ahead. */
const ahead = 4;

type Place = readonly [x: number, y: number];

/** Where the arrow of a ball's velocity ends, px of the Box; and the velocity whose arrow ends there. */
export function tipOf({ x, y }: Pick<Ball, 'x' | 'y'>, [vx, vy]: Place): Place {
  return [x + ahead * vx, y + ahead * vy];
}

function velocityTo({ x, y }: Pick<Ball, 'x' | 'y'>, [tipX, tipY]: Place): Place {
  return [(tipX - x) / ahead, (tipY - y) / ahead];
}

/** From a place in the Box to the surface of a given width, px, or back. */
type Map = (place: Place, width: number) => Place;

/** Handles for the ball of an opening, `ball`, and for the tip of its velocity's arrow, `velocity`. */
export function openingHandles<State extends { readonly ball: Ball }>(
  onSurface: Map,
  inBox: Map,
): readonly PointControl<State>[] {
  const { size, radius } = box;
  return [
    {
      kind: 'point',
      key: 'ball',
      min: [radius, radius],
      max: [size - radius, size - radius],
      step: 0.2,
      open: true,
      get: ({ ball: { x, y } }) => [x, y],
      set: (state, place) => ({ ...state, ball: placed(state.ball, place) }),
      place: onSurface,
      value: inBox,
    },
    {
      kind: 'point',
      key: 'velocity',
      min: [-trained.speed[1], trained.vy[0]],
      max: [trained.speed[1], trained.vy[1]],
      step: 0.05,
      get: ({ ball: { vx, vy } }) => [vx, vy],
      set: (state, velocity) => ({ ...state, ball: sent(state.ball, velocity) }),
      place: (velocity, width, { ball }) => onSurface(tipOf(ball, velocity), width),
      value: (place, width, { ball }) => velocityTo(ball, inBox(place, width)),
    },
  ];
}
