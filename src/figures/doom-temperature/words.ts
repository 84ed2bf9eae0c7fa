import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Trained in a dream, tested in the game',
    caption:
      'Start at the left, where the dream is almost certain of itself, and go right as it grows less sure. Each line through a mark reaches one standard deviation up and down.',
    source: {
      keys: ['ha2018recurrent'],
      how: 'Scores read in the source of the original interactive article, which writes τ for the temperature; here τ is world time, so the temperature is κ.',
    },
    labels: {
      score: 'Mean survival score',
      temperature: 'temperature κ of the dream',
      dream: 'in the dream',
      real: 'in the game',
      solved: 'solved',
      random: 'random policy',
      kappa: 'Temperature κ',
      inDream: 'Score in the dream',
      inGame: 'Score in the game',
      'Random policy': 'Random policy',
      'Best leaderboard entry': 'Best leaderboard entry',
    },
    sentences: {
      finding:
        'At κ = {cold} the controller scores {dream} in its dream but {real} in the game, no better than a random policy ({random}). At κ = {warm} it scores less in the dream, {dreamThere}, and most in the game, {best}; {solved} counts as solved.',
    },
  },
};
