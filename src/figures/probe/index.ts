import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { placed, sent, tipOf, velocityTo } from '../../world/placing.ts';
import { box, trained } from '../../world/state.ts';
import { draw } from './draw.ts';
import { inBox, onSurface } from './layout.ts';
import { seeds } from './recorded.ts';
import { say } from './say.ts';
import {
  answers,
  asksSide,
  clipNames,
  clipNow,
  clips,
  depths,
  guesses,
  layers,
  mostSeeds,
  quantities,
  slotNames,
  sources,
  start,
  step,
  work,
  type ProbeState,
} from './state.ts';

const { range, choice, toggle } = fieldsOf<ProbeState>();
const { size, radius } = box;
const isCovered = ({ answer }: ProbeState): boolean => answer === 'covered';
const isOpen = (state: ProbeState): boolean => !isCovered(state);

/** Reads the ball out of the model's activations, also where no pixel shows it. */
export const figure: Figure<ProbeState> = {
  id: 'probe',
  provenance: 'live',
  wide: true,
  start,
  work,
  controls: [
    choice('guess', guesses, { shown: isCovered }),
    choice('answer', answers, { shown: () => false }),
    {
      kind: 'action',
      key: 'commit',
      shown: (state) => isCovered(state) && state.guess !== 'none',
      run: (state) => (state.guess === 'none' ? state : { ...state, answer: 'guessed' }),
    },
    { kind: 'action', key: 'show', shown: isCovered, run: (state) => ({ ...state, answer: 'shown' }) },
    choice('layer', layers, { shown: isOpen }),
    range('noiseLevel', { min: 0, max: 1, step: 0.01, clock: 'noise' }),
    choice('quantity', quantities),
    choice('slot', slotNames),
    choice('source', sources),
    {
      kind: 'choice',
      key: 'clip',
      options: clipNames,
      get: clipNow,
      set: (state, name) => ({ ...state, ...clips[name as keyof typeof clips] }),
    },
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
    choice('depth', depths, { shown: asksSide }),
    range('seed', { min: 0, max: mostSeeds, step: 1 }),
    toggle('spread', { shown: () => seeds > 1 }),
  ],
  step,
  done: ({ noiseLevel }) => noiseLevel <= 0,
  rewind: (state) => ({ ...state, noiseLevel: 1 }),
  draw,
  say,
};
