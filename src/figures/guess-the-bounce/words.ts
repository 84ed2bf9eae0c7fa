import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Where will it be?',
    caption:
      'Four frames, then the film stops. Drag the mark to where the ball will be, or press anywhere in the frame, and commit. Arrow keys move it too, with shift in large steps. Your guesses stay in this browser and go nowhere else.',
    labels: {
      place: 'Your guess',
      commit: 'That is my guess',
      show: 'Show me without guessing',
      next: 'Next round',
      again: 'Ten new rounds',
      erase: 'Erase my guesses',
      seed: 'Seed',
      round: 'Round {round} of {rounds}',
      'kind.free': '· free flight',
      'kind.bounce': '· with a bounce',
      'kind.pillar': '· behind the pillar',
      ask: 'The film stops at τ = {last}. Where is the ball at τ = {asked}, {ahead} frames later?',
      answered: 'At τ = {asked} the ball is at the disc. The dashed paths are what two simpler predictors say.',
      straightEnd: 'straight on',
      fallingEnd: 'no bounces',
      covered: 'Guess first: the answer is covered',
      off: '{n} px off',
      you: 'you',
      falling: 'falls, no bounces',
      straight: 'straight on',
      axis: 'error, pixels of the Box',
      mean: 'mean',
      noGuesses: 'Your errors will stand here, round by round',
    },
    sentences: {
      'place.value': '{x} across and {y} down',
      'round.value': '{n}',
      ask: 'Round {round} of {rounds}. In frame {before} the ball is {beforeX} across and {beforeY} down, in frame {last} it is {x} across and {y} down, in pixels of the 24. Where is it in frame {asked}, {ahead} frames later?',
      truth: 'Round {round} of {rounds}. In frame {asked} the ball is {x} across and {y} down, {kind}.',
      free: 'after a free flight',
      bounce: 'after a bounce',
      pillar: 'out of sight behind the pillar',
      you: 'You were {you} pixels off.',
      baselines:
        'Going straight on misses by {straight}, falling without bounces by {falling}; both start from the ball’s exact place and velocity.',
      means: 'Mean over {count} rounds: you {you}, falling without bounces {falling}, straight on {straight}.',
      bounces: 'In the {count} with a bounce: {you}, {falling} and {straight}.',
    },
  },
};
