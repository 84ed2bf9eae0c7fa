import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Three places for an engine',
    caption:
      'First say how you read the sentence. Then put the engine in each place, and at each place halve its gravity: what happens to the next clip tells the three readings apart.',
    source: {
      keys: [
        'fan2024engine',
        'fan2024objections',
        'sora2024report',
        'marcus2024physics',
        'zhidx2024sora',
        'liu2023mindseye',
      ],
      how: 'the posts read in copies; de Freitas only in a Chinese translation. The frames of the Box stand in for footage and clips: no network made them',
    },
    labels: {
      quote: '“Sora is a data-driven physics engine.”',
      speaker: 'Jim Fan, February 15, 2024',
      guess: 'Where does this sentence put an engine?',
      'guess.data': 'in the training data',
      'guess.weights': 'in the weights',
      'guess.loop': 'in the loop',
      'guess.skip': 'Show me without guessing',
      place: 'The engine is',
      'place.data': 'in the training data',
      'place.weights': 'in the weights',
      'place.loop': 'in the loop',
      half: 'Halve gravity in the engine',
      data: 'training data',
      training: 'training',
      weights: 'weights',
      loop: 'sampling loop',
      clip: 'next clip',
      noise: 't',
      engine: 'engine',
      'engine.data': 'renders footage',
      'engine.loop': 'is called',
      'engine.weights': 'no program',
      'engine.half': 'half its gravity',
      here: 'here?',
      none: 'no engine',
      'who.data': 'Fan, as a guess',
      'who.weights': 'Fan; denied by Marcus',
      'who.loop': 'nobody, of Sora',
      'effect.same': 'falls as before',
      'effect.slower': 'falls more slowly',
      'effect.unknown': 'which part is gravity?',
    },
    sentences: {
      covered:
        'Five stations lie on the way to a clip: training data, training, weights, the sampling loop over noise level t, the clip. Three of them have a place for a physics engine, and the sentence can be heard as naming any of the three.',
      right: 'That is how Fan himself went on: Sora must learn implicit forms of physical rules.',
      'wrong.data':
        'Fan did guess at footage from Unreal Engine 5, but this sentence says what Sora is, and a later post of his that it must learn implicit forms of physical rules.',
      'wrong.loop':
        'Nobody has claimed that of Sora. Fan’s later post says that it must learn implicit forms of physical rules.',
      data: 'In the training data: an engine rendered some of the footage, and the network saw only the pictures. Fan guessed it and OpenAI never confirmed it. The list of the footage would tell; no clip can.',
      weights:
        'In the weights: no program anywhere, and trained numbers that do an engine’s work. Fan says it of Sora, and that it is fragile; OpenAI’s report comes near it, with abilities that emerge from scale; de Freitas, reported only in translation, sees no other way for a finite network to predict every situation; Marcus denies it of Sora. To tell, one would have to find the part, change it, and see the clips follow the law.',
      loop: 'In the loop: the generator would call an engine while it makes a clip. Nobody says so of Sora, and OpenAI’s report describes a network evaluated step by step in t, and no engine. Watching what runs would tell. Mind’s Eye does call one, for a language model.',
      'half.data':
        'With gravity halved the next clip falls as before, for the network was trained before the dial was turned; only a new training would pass the change on.',
      'half.weights': 'There is no dial to turn: nobody knows which numbers would be gravity.',
      'half.loop': 'With gravity halved the very next clip falls more slowly.',
    },
  },
};
