import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'How close generated clips come to a second real take',
    caption:
      'Measure the empty part of the chart: 100 is what a second real film of the same event scores. The gray steps follow the best score so far.',
    source: {
      keys: ['motamed2026physicsiq', 'physicsiq2026leaderboard'],
      how: 'Every row read in the benchmark’s own list; original scale, image to video, one sample for each scenario. Dates are those of the entries, not of the models. Physics-IQ Verified has another scale and is not shown.',
    },
    labels: {
      score: 'Physics-IQ score',
      entered: 'date of entry on the leaderboard',
      ceiling: 'a second real take',
      best: 'best so far',
      short: 'points short',
      model: 'Model',
      date: 'Entered',
    },
    sentences: {
      finding:
        'Sora entered at {sora} and Sora 2 at {sora2}, where {ceiling} is a second real take of the same event. The best single-sample score so far is {best}, by {model}: {missing} points short.',
    },
  },
};
