import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { openingHandles } from '../../world/placing.ts';
import { draw } from './draw.ts';
import { inBox, onSurface } from './layout.ts';
import { say } from './say.ts';
import {
  depths,
  done,
  lastFrame,
  looks,
  mostSeeds,
  mostSteps,
  rewind,
  share,
  showsDepth,
  start,
  step,
  work,
  type SoraState,
} from './state.ts';

const { range, choice, toggle } = fieldsOf<SoraState>();

/** A video generator small enough to run here: noise becomes a clip of the Box, step by step. */
export const figure: Figure<SoraState> = {
  id: 'mini-sora',
  provenance: 'live',
  wide: true,
  start,
  work,
  share,
  controls: [
    ...openingHandles<SoraState>(onSurface, inBox),
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
