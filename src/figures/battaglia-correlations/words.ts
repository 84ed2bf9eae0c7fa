import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'People are closer to a blurred physics than to the exact one',
    caption:
      'Read each row from left to right: the farther right a mark, the better that model predicts what people answer. The lines are the intervals printed in the paper, where we have them.',
    source: {
      keys: ['battaglia2013ipe'],
      how: 'Every value read in the paper and its supporting information; intervals only where we hold one. In experiment 2 the correlation is circular.',
    },
    labels: {
      axis: 'correlation with people’s answers',
      experiment1: 'Will it fall?',
      experiment2: 'Which way will it fall?',
      experiment3: 'Heavy blocks, first task',
      experiment4: 'Heavy blocks, second task',
      experiment5: 'Bump the table',
      noisy: 'noisy',
      noiseless: 'exact physics',
      'mass-aware': 'knows the masses',
      'mass-blind': 'ignores them',
      'noisy, uncued': 'uncued',
      'noisy, cued': 'cued',
      people: 'Asked whether a tower would fall, people themselves were right 66% of the time.',
      experiment: 'Experiment',
      model: 'Model',
      correlation: 'Correlation',
      low: 'Interval from',
      high: 'to',
      samples: 'Simulations a person seems to run',
    },
    sentences: {
      finding:
        'Whether a tower will fall: a noisy simulation predicts people’s answers with a correlation of {noisy}, exact physics with {exact}. With heavy blocks in the tower, a simulation that knows the masses reaches {aware}, one that ignores them {blind}. People themselves were right 66% of the time.',
    },
  },
};
