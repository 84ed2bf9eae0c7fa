import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Four codes that a probe reads alike',
    caption:
      'Drag the yellow handle in frame 4, or use the slider: the code is pushed until the probe reads the ball there. Dashed rings show where the picture would have the ball without the push. Then break one clause after another, and guess first what that does. The codes were built by hand so that each clause breaks cleanly; nothing here was learned.',
    labels: {
      build: 'The code is',
      'build.whole': 'whole',
      'build.unused': 'not used',
      'build.scrambled': 'scrambled',
      'build.idle': 'both broken',
      guess: 'A probe reads all four codes. In how many does the picture follow the push?',
      'guess.one': 'in one',
      'guess.two': 'in two',
      'guess.three': 'in three',
      'guess.four': 'in all four',
      'guess.skip': 'Show me without guessing',
      down: 'Push the code in frame 4',
      ball: 'Where the probe reads the ball in frame 4',
      cover: 'Guess first: the answer is covered',
      'film.name': 'The film of a code',
      'film.does': 'painted from 64 numbers',
      'square.name': 'Two ways to frame 8',
      'square.does': 'read, then step; or step, then read',
      'square.from': 'frame 4',
      'square.to': 'frame 8',
      'square.physics': 'physics',
      'square.code': 'code steps',
      'square.encode': 'encode',
      'square.read': 'read',
      'square.gap': 'gap',
      'square.picture': 'picture',
      'clause.decodable': '(a) Decodable: height read to {error} px; a blind guess misses by {blind}.',
      'clause.structured': '(b) Structure kept: over 200 balls the two ways end {gap} px apart.',
      'clause.used': '(c) Used: asked {asked} px, the picture moves {shift}; a random push, {control}.',
      'clause.used.untested': '(c) Used: that shows once the code is pushed.',
    },
    sentences: {
      'down.value': '{n} px down',
      'ball.value': '{y} px down',
      covered:
        'The probe reads this code as well as the whole one. Does the picture follow when the code is pushed? The answer is covered until you guess.',
      whole:
        'The whole code can be read to {error} px, and reading after its own steps agrees with physics to {gap} px.',
      unused:
        'The unused code can be read to {error} px and steps as the ball does, but the picture is drawn from another part.',
      scrambled:
        'The scrambled code can be read to {error} px, but after four of its own steps what is read lies on average {gap} px from what physics says.',
      idle: 'The broken code can still be read to {error} px; four of its own steps miss physics by {gap} px on average, and the picture is drawn from another part.',
      still: 'It is not pushed, so whether the picture is drawn from it has not been tested.',
      'effect.down':
        'Pushed in frame 4 until the probe reads the ball {asked} px lower, it moves the ball in the picture by {shift} px; random pushes of that size move it by {control} px.',
      'effect.up':
        'Pushed in frame 4 until the probe reads the ball {asked} px higher, it moves the ball in the picture by {shift} px; random pushes of that size move it by {control} px.',
      right:
        'You guessed it, two: the picture follows the push in the whole code and in the scrambled one, and the probe reads all four.',
      wrong:
        'You guessed otherwise, but it is two: the picture follows the push in the whole code and in the scrambled one, and the probe reads all four.',
    },
  },
};
