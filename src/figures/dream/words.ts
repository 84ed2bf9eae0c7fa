import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Drive in the Box and in a dream of it',
    caption:
      'Press play and keep the ball in the air: drag the paddle, press where it should go, or use the arrow keys once it has the focus. The same pushes go to both sides. The dream is shown the first four frames (gray in the plot) and is alone from then on. Then change the temperature and play the game again.',
    labels: {
      seed: 'Game',
      temperature: 'Temperature κ of the dream',
      paddle: 'Where the paddle should go',
      again: 'Drive this game',
      next: 'Drive a new game',
      box: 'The Box',
      dream: 'Dream, κ {kappa}',
      'box.caught': 'caught: {catches}',
      'box.lost': 'caught: {catches}; lost, τ = {worldTime}',
      'dream.goesOn': 'in play',
      'dream.lost': 'lost, τ = {worldTime}',
      apart: 'How far its ball is from that of the Box, px',
      rebound: 'first rebound',
      tau: 'World time τ, frames',
      'twin.short': 'a twin',
      'dream.short': 'dream',
    },
    sentences: {
      'temperature.value': '{n}',
      'paddle.value': '{x} pixels from the left',
      shown:
        'Somebody who sees the true ball has pushed the paddle for {frames} frames; the dream, at κ = {kappa}, got the same pushes.',
      driven: 'You have pushed the paddle for {frames} frames; the dream, at κ = {kappa}, got the same pushes.',
      waiting: 'The game waits for you; the dream will run at κ = {kappa}.',
      boxCaught: 'In the Box the ball was caught {catches} times and is in play.',
      boxLost: 'In the Box the ball was caught {catches} times and lost at frame {worldTime}.',
      dreaming: 'The dream is being computed.',
      dreamLost: 'In the dream it was lost at frame {worldTime}.',
      dreamGoesOn: 'In the dream it is in play.',
      dreamHides: 'In the dream no ball has been seen for {hidden} frames, and none counts as lost.',
      apartBefore: 'So far the ball of the dream has been at most {before} pixels from that of the Box.',
      apart:
        'Until the first rebound the ball of the dream was at most {before} pixels from that of the Box; since then up to {after}. A twin of the Box, with the same laws and pushes and other rebounds, came up to {twin} away.',
      onPage: 'This browser allows no worker, so the page dreams by itself.',
    },
  },
};
