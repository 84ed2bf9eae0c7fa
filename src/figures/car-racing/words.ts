import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'A memory of the road makes the difference',
    caption:
      'Compare the three rings. Each is a mean over 100 random tracks; the line through it reaches one standard deviation to either side. Follow how the line shrinks as the controller is given more of the world model.',
    source: {
      keys: ['ha2018recurrent'],
      how: 'Scores read in the source of the original interactive article; those of the other agents are as it reports them.',
    },
    labels: {
      agent: 'Agent',
      axis: 'mean score over 100 tracks',
      score: 'Mean score over 100 tracks',
      sd: 'Standard deviation',
      solved: 'solved',
      DQN: 'DQN',
      'A3C, continuous actions': 'A3C, continuous actions',
      'A3C, discrete actions': 'A3C, discrete actions',
      'Best leaderboard entry': 'Best leaderboard entry',
      'V only': 'V alone',
      'V only, with a hidden layer': 'V and a hidden layer',
      'V and M': 'V and M, the world model',
    },
    sentences: {
      finding:
        'A controller that sees through V and expects through M scores {both} over 100 tracks, past the {solved} that count as solved; with V alone it scores {vision}, and the best entry on the leaderboard scored {rival}.',
    },
  },
};
