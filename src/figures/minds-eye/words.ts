import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'A simulation, written into a prompt',
    caption:
      'Answer, and the Box runs; its report becomes the hint. Then change the numbers of the question, play the run again, or ask something else. The simulation is real. No language model runs here.',
    source: {
      keys: ['liu2023mindseye'],
      how: 'with such hints the accuracy of language models on the 39 tasks of UTOPIA rose on average by 27.9 percentage points without worked examples and by 46.0 with a few. Abstract and opening read in the original; the questions and the wording of the hint are ours',
    },
    labels: {
      question: 'A question about the Box',
      'question.heavy': 'two balls fall',
      'question.out': 'one ball hides',
      'question.high': 'one ball bounces',
      heavy: 'Which ball touches the floor first?',
      'heavy.heavy': 'the heavy one',
      'heavy.light': 'the light one',
      'heavy.both': 'both at once',
      'heavy.skip': 'Show me without guessing',
      out: 'Does the ball show on the right of the pillar before frame 12?',
      'out.yes': 'yes',
      'out.no': 'no',
      'out.skip': 'Show me without guessing',
      high: 'How high does it bounce back?',
      'high.lower': 'not as high as it began',
      'high.same': 'just as high',
      'high.higher': 'higher',
      'high.skip': 'Show me without guessing',
      height: 'Height above the floor',
      mass: 'Mass of the heavy ball',
      speed: 'Speed sideways',
      push: 'Throw',
      world: 'The Box',
      'world.heavy': 'The Box, run twice',
      massOf: 'mass {mass}',
      clock: 'τ',
      touches: 'touches the floor at τ = {moment}',
      shows: 'shows on the right at τ = {moment}',
      turns: 'from {height} px back to {peak} px',
      program: 'The question, as a program',
      'program.heavy': 'let_go(height={height}, mass={mass})',
      'program.out': 'throw(x={x}, speed={speed})',
      'program.high': 'throw(height={height}, push={push})',
      prompt: 'The prompt of a language model',
      hintMark: 'hint',
      'hint.heavy':
        'A simulation reports: both balls are let go {height} px above the floor. The ball of mass 1 touches it at frame {light}, the ball of mass {mass} at frame {heavy}.',
      'hint.out':
        'A simulation reports: at {speed} px per frame the ball goes behind the pillar and begins to show on its right at frame {moment}.',
      'hint.high':
        'A simulation reports: the ball begins {height} px above the floor, touches the floor, rises again and turns around {peak} px above it.',
      'ask.heavy':
        'Question: two balls are let go at the same height. One has {mass} times the mass of the other. Which touches the floor first?',
      'ask.out':
        'Question: a ball flies behind a pillar at {speed} px per frame. Does it show on the other side before frame 12?',
      'ask.high': 'Question: a ball {thrown} above a hard floor. How high does it bounce back?',
      'thrown.still': 'is let go {height} px',
      'thrown.down': 'is thrown down at {push} px per frame, {height} px',
      'thrown.up': 'is thrown up at {push} px per frame, {height} px',
      reply: 'Answer:',
      nobody: 'no language model runs here',
      cover: 'Covered until you answer',
      you: 'you: {guess}',
      box: 'the Box: {answer}',
    },
    sentences: {
      'height.value': '{n} px',
      'mass.value': '{n} times the light one’s',
      'speed.value': '{n} px per frame',
      'push.value': '{n} px per frame, down positive',
      'covered.heavy':
        'Two balls, one with {mass} times the mass of the other, hang {height} pixels above the floor of the Box. Which touches it first? The run and its report are covered until you answer.',
      'covered.out':
        'A ball flies toward the pillar at {speed} pixels per frame. Does it show on the other side before frame 12? The end of the run and its report are covered until you answer.',
      'covered.high':
        'A ball {height} pixels above the floor of the Box is about to fall. How high does it bounce back? The bounce and its report are covered until you answer.',
      'open.heavy':
        'Both balls touch the floor at frame {moment}, the one with {mass} times the mass as well: mass is in the question, and nothing in the fall reads it.',
      'open.out.yes': 'The ball begins to show on the right at frame {moment}, before frame 12.',
      'open.out.no': 'At frame 12 the ball is still hidden; it begins to show on the right at frame {moment}.',
      'open.high.same':
        'The ball begins {height} pixels above the floor and turns around {peak} pixels above it: these walls are elastic, and nothing is lost.',
      'open.high.higher':
        'The ball begins {height} pixels above the floor and turns around {peak} pixels above it: it keeps what the throw gave it, and up or down makes no difference.',
      right: 'That is what you said.',
      wrong: 'You said: {guess}.',
      prompt: 'The report now stands in the prompt, above the question. No language model reads it here.',
    },
  },
};
