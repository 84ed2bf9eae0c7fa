import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { box } from '../../world/state.ts';
import { draw } from './draw.ts';
import { inBox, onSurface, tipOf, velocityTo } from './layout.ts';
import { say } from './say.ts';
import {
  depths,
  done,
  lastFrame,
  looks,
  mostSeeds,
  mostSteps,
  placed,
  rewind,
  sent,
  share,
  showsDepth,
  start,
  step,
  trainedOn,
  work,
  type SoraState,
} from './state.ts';

const { range, choice, toggle } = fieldsOf<SoraState>();
const { size, radius } = box;

/** A video generator small enough to run here: noise becomes a clip of the Box, step by step. */
export const figure: Figure<SoraState> = {
  id: 'mini-sora',
  provenance: 'live',
  wide: true,
  start,
  work,
  share,
  controls: [
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
      min: [-trainedOn.fastest, trainedOn.rising],
      max: [trainedOn.fastest, trainedOn.falling],
      step: 0.05,
      get: ({ ball: { vx, vy } }) => [vx, vy],
      set: (state, velocity) => ({ ...state, ball: sent(state.ball, velocity) }),
      place: (velocity, width, { ball }) => onSurface(tipOf(ball, velocity), width),
      value: (place, width, { ball }) => velocityTo(ball, inBox(place, width)),
    },
    range('noiseLevel', { min: 0, max: 1, step: 0.01, clock: 'noise' }),
    range('frame', { min: 0, max: lastFrame, step: 1, clock: 'tau' }),
    choice('look', looks),
    choice('depth', depths, { shown: showsDepth }),
    range('seed', { min: 0, max: mostSeeds, step: 1 }),
    range('steps', { min: 1, max: mostSteps, step: 1 }),
    toggle('patches'),
    toggle('own', { shown: ({ trained }) => trained !== undefined }),
  ],
  step,
  done,
  rewind,
  draw,
  say,
};
