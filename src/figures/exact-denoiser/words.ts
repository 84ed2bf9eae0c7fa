import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'The perfect denoiser, at work on one number',
    caption:
      'Move the diamond: sideways to ask about another noisy value, up and down to change the noise level t. Then lower the number of steps, all the way to one.',
    labels: {
      data: 'The data',
      'data.two': 'two kinds',
      'data.three': 'three kinds',
      'data.one': 'one kind',
      'data.clips': 'nine clips',
      share: 'Probability of the right-hand kind',
      noiseLevel: 'Noise level t',
      steps: 'Steps from noise to data',
      probe: 'The noisy value z and its noise level t',
      guess: 'With one step, where do all the samples land?',
      'guess.hills': 'On the hills, like the data',
      'guess.hill': 'All on one hill',
      'guess.mean': 'All on one point between',
      'guess.noise': 'Spread like the noise',
      'guess.skip': 'Show me without guessing',
      again: 'New noise',
      seed: 'Noise number',
      noise: 'noise: one hill, whatever the data',
      samples: 'samples',
      dataLabel: 'data',
      best: 'Best guess at the clean value',
      bestOf: 'for every noisy value, at this t',
      kinds: 'Which kind?',
      noisyAxis: 'noisy value z',
      cover: 'Guess first: the answer is covered',
    },
    sentences: {
      'probe.value': 'z = {x}, t = {y}',
      'share.value': '{percent}%',
      level: 'At noise level t = {t} the best guess for z = {z} is {guess}.',
      judge: 'Shown a noisy value, an ideal judge would name its kind rightly {right} times in 100.',
      samples:
        'In {steps} steps {count} samples fall from noise to data; {moved} in 100 would have to move for their histogram to be that of the data, and chance alone would misplace about {chance}.',
      single:
        'In a single step all {count} samples land on {mean}, the mean of the data; {moved} in 100 would have to move for their histogram to be that of the data.',
      asked: 'One step from noise to data: where do all the samples land? The answer is covered until you guess.',
      right: 'You guessed it: pure noise says nothing, so the best guess is the mean for every sample.',
      wrong: 'You guessed otherwise, but pure noise says nothing, so the best guess is the mean for every sample.',
      shown: 'Pure noise says nothing, so the best guess is the mean for every sample.',
    },
  },
};
