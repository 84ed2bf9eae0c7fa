import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Uniform motion: more clips do not reach further',
    caption:
      'Compare the height of the crosses with the rings: same kind of model, same law, other speeds and sizes. Only the points of one model are joined, and both axes are logarithmic.',
    source: {
      keys: ['kang2025phyworld'],
      how: 'The cells printed as numbers in the paper; the others exist only as bars and are left out.',
    },
    labels: {
      error: 'Velocity error (log scale)',
      clips: 'training clips (log scale)',
      outside: 'outside the training range',
      inside: 'inside the range',
      floor: 'measuring a true clip',
      model: 'Model',
      split: 'Speeds and sizes',
      count: 'Training clips',
      velocityError: 'Velocity error',
      none: 'none',
    },
    sentences: {
      finding:
        'With {clips} training clips, {model} errs by {inside} inside the range of speeds and sizes it was trained on, where measuring a true clip errs by {floor}; outside the range it errs by {outside}, {times} times as much. For {smaller}, going from {few} clips to {clips} takes the error outside from {fewError} only to {manyError}.',
    },
  },
};
