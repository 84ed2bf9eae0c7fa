import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import type { State } from '../../world/state.ts';
import { clipNumbers } from './clips.ts';
import { draw } from './draw.ts';
import { inBox, onSurface } from './layout.ts';
import { say } from './say.ts';
import {
  aims,
  answers,
  farthest,
  firstFrame,
  guesses,
  largestDose,
  lastFrame,
  mostSeeds,
  sideWays,
  start,
  step,
  truthOf,
  uncover,
  ways,
  work,
  type SteerState,
} from './state.ts';

const { range, choice } = fieldsOf<SteerState>();
const isCovered = ({ answer }: SteerState): boolean => answer === 'covered';
const asksPosition = (state: SteerState): boolean => isCovered(state) || state.aim === 'position';
const asksSide = (state: SteerState): boolean => !asksPosition(state);
const ballOf = ({ clip, frame }: SteerState): State['ball'] => (truthOf(clip)[frame] as State).ball;

/** Changes what the model holds while it makes a clip, and watches the ball. */
export const figure: Figure<SteerState> = {
  id: 'steer',
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
      run: (state) => (state.guess === 'none' ? state : uncover(state, 'guessed')),
    },
    { kind: 'action', key: 'show', shown: isCovered, run: (state) => uncover(state, 'shown') },
    choice('aim', aims, { shown: (state) => !isCovered(state) }),
    choice('way', ways, { shown: (state) => !isCovered(state) && asksPosition(state) }),
    choice('sideWay', sideWays, { shown: asksSide }),
    range('dose', { min: -largestDose, max: largestDose, step: 0.25, shown: asksSide }),
    range('clip', { min: 1, max: clipNumbers.length, step: 1 }),
    { ...range('frame', { min: firstFrame, max: lastFrame, step: 1, clock: 'tau' }), key: 'tau' },
    {
      kind: 'point',
      key: 'ask',
      min: [-farthest[0], -farthest[1]],
      max: [farthest[0], farthest[1]],
      step: 0.5,
      open: true,
      shown: asksPosition,
      get: ({ ask }) => ask,
      set: (state, ask) => ({ ...state, ask }),
      place: ([dx, dy], width, state) => onSurface([ballOf(state).x + dx, ballOf(state).y + dy], width),
      value: (place, width, state) => {
        const [x, y] = inBox(place, width);
        return [x - ballOf(state).x, y - ballOf(state).y];
      },
    },
    range('seed', { min: 0, max: mostSeeds, step: 1 }),
  ],
  step,
  done: ({ frame }) => frame >= lastFrame,
  rewind: (state) => ({ ...state, frame: firstFrame }),
  reset: ({ made, onPage }) => ({ ...start, onPage, ...(made ? { made } : {}) }),
  draw,
  say,
};
