import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { openingHandles } from '../../world/placing.ts';
import { draw } from './draw.ts';
import { inBox, onSurface } from './layout.ts';
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
    ...openingHandles<ProbeState>(onSurface, inBox),
    choice('depth', depths, { shown: asksSide }),
    range('seed', { min: 0, max: mostSeeds, step: 1 }),
    toggle('spread'),
  ],
  step,
  done: ({ noiseLevel }) => noiseLevel <= 0,
  rewind: (state) => ({ ...state, noiseLevel: 1 }),
  draw,
  say,
};
