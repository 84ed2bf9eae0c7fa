import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Train one yourself',
    caption:
      'Start, and your browser trains the miniature from random weights, by the code that trained the book’s own. It fetches the engine first, keeps one core of your machine busy, and goes on while you read elsewhere on this page, until you pause it or leave. Yellow is your run, the dashed lines are recorded. The film is drawn anew every 25 steps, always from the same four frames and the same noise. Keep the weights, and other figures can run on them; they stay in this browser.',
    labels: {
      start: 'Start training',
      pause: 'Pause',
      goOn: 'Go on',
      keep: 'Keep these weights',
      anew: 'Begin anew',
      forget: 'Forget the kept weights',
      seed: 'Seed of the random weights',
      loss: 'Loss, both axes logarithmic',
      trials: 'Clips that come out right',
      steps: 'step 10',
      recordedRuns: 'recorded runs',
      yours: 'yours',
      'film.none': 'Yours: not trained yet',
      'film.random': 'Yours: random weights',
      'film.yours': 'Yours after {steps} steps',
      'film.truth': 'The Box',
      row: 'τ {first}–{last}',
      'row.given': 'τ {first}–{last}, given',
    },
    sentences: {
      'seed.value': '{n}',
      forecast:
        'Nothing is trained yet. The book’s own runs had, on average (and range), {each}. Those are minutes of one core of a shared server; your own pace shows once you have started.',
      'forecast.each': '{share} of clips right after {steps} steps, {time} of work',
      minute: 'about a minute',
      minutes: 'about {n} minutes',
      hours: 'about {n} hours',
      fetching: 'The engine is on its way.',
      compiling: 'The engine compiles its first step, which takes some seconds.',
      step: 'Step {step} of {all}: the loss of the last batch was {loss}.',
      seen: '{clips} clips seen.',
      pace: '{clips} clips seen, {rate} a second.',
      next: 'In {time} comes step {steps}, after which the recorded runs had {share} right.',
      left: 'The whole training would take {time} more.',
      trial: 'Of {clips} clips that it never saw, {right} came out right after {steps} steps.',
      right: 'In the clip drawn after {steps} steps nothing is wrong.',
      wrong: 'In the clip drawn after {steps} steps something is wrong.',
      paused: 'Paused.',
      done: 'The training is complete.',
      kept: 'The weights after {steps} steps from seed {seed} are kept in this browser.',
      'denied.worker':
        'This browser runs no worker for the figure, and training on the page itself would freeze it. The recorded curves remain.',
      'denied.engine':
        'This browser does not let the page compile WebAssembly, without which training would take days. The recorded curves remain.',
    },
  },
};
