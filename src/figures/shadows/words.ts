import type { WordsByLanguage } from '../../kit/words.ts';

const ends: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3, 4].flatMap((pair) => [
    [`p${pair}`, `Object point ${pair}`],
    [`q${pair}`, `Shadow point ${pair}`],
  ]),
);

export const words: WordsByLanguage = {
  en: {
    title: 'Shadows that should agree',
    caption:
      'Drag the tip of an object or of its shadow, or go to a tip with the tab key and use the arrow keys. Then find the odd shadow, or bring a photograph with at least three clear shadows; it stays on your machine. All lengths are in px of a picture 600 px wide.',
    source: {
      keys: ['kee2013shadows'],
      how: 'The constraint that examiners of photographs use. The four scenes are ours, and so are their lights.',
    },
    labels: {
      ...ends,
      scene: 'Picture',
      'scene.front': 'Sun ahead',
      'scene.behind': 'Sun behind you',
      'scene.lamp': 'Lamp',
      'scene.odd': 'Find the odd shadow',
      'scene.own': 'Your own',
      guess: 'The odd shadow is',
      'guess.1': '1',
      'guess.2': '2',
      'guess.3': '3',
      'guess.4': '4',
      'guess.5': '5',
      commit: 'That is my guess',
      show: 'Show me without guessing',
      revealed: 'Answer shown',
      wrong: 'Odd shadow',
      another: 'Another odd shadow',
      turn: 'How far it is turned',
      count: 'Shadows in use',
      sigma: 'How sure your hand is, σ',
      back: 'Put the tips back',
      photo: 'Choose a photograph',
      choose: 'No photograph yet: choose one, drop it here or paste it.',
      covered: 'Guess first: the answer is covered',
      misses: 'Shadow tip off by',
      widths: '{n} widths away',
      'arrow.front': 'light',
      'arrow.behind': 'opposite the sun',
      'arrow.mixed': 'meeting point',
      'arrow.across': 'light',
      'side.left': 'to the left',
      'side.right': 'to the right',
      'side.above': 'above',
      'side.below': 'below',
      'none.one': 'One shadow alone agrees with any light.',
      'none.short': 'A shadow lies on its object.',
      'none.same': 'The lines lie on one another.',
    },
    sentences: {
      'turn.value': '{n}°',
      'sigma.value': '{n} px',
      'count.value': '{n}',
      empty:
        'No photograph yet. Choose one, and lay each line from a point of an object to the shadow of that very point.',
      question:
        'Five things under one sun, drawn by us. The shadow of one of them is turned by {turn}° about its foot. The lines are covered until you have guessed which.',
      right: 'You said shadow {guess}, and it is shadow {wrong}.',
      mistaken: 'You said shadow {guess}. It is shadow {wrong}.',
      skipped: 'The odd shadow is {wrong}.',
      found:
        'Turned by {turn}°, its tip lies {miss} px off the line from the best common light; the next worst is off by {second} px. Leave it out, and the other four agree on one light to within {rest} px.',
      unfound:
        'Turned by {turn}°, it cannot be told from the rest: the largest error is {worst} px, which a hand sure to {sigma} px explains.',
      inside: 'The {n} lines come closest to one point of the picture, {x} px from the left and {y} px from the top.',
      outside: 'The {n} lines come closest to one point outside the picture, {d} widths from its middle, {side}.',
      open: 'The {n} lines come closest to one point {d} widths from the middle, {side}, but a hand sure to {sigma} px cannot tell it from infinity.',
      infinite: 'The {n} lines are parallel in the picture: the light stands straight to the side of the camera.',
      front: 'Every line runs from there over an object to its shadow, so the light itself is there.',
      behind:
        'Every line runs over object and shadow toward it, so the light is behind the camera and this is the point opposite to it.',
      mixed: 'Some lines run toward that point and some away from it, which no single light can do.',
      good: 'No shadow tip is off by more than {miss} px, which a hand sure to {sigma} px explains: one light can have done it.',
      bad: 'They disagree: a shadow tip is off by {miss} px, more than a hand sure to {sigma} px explains. Leave out shadow {line}, and the rest agree on one light to within {rest} px.',
      three:
        'They disagree: a shadow tip is off by {miss} px, more than a hand sure to {sigma} px explains. Three shadows cannot tell which of them is wrong.',
      two: 'Two lines always meet; whether they meet in the right place only a third can tell.',
      truth: 'In the scene it is {off} px away from there.',
      one: 'One line from an object to its shadow agrees with any light along it. It takes a second to place the light and a third to test it.',
      short: 'The tip of a shadow lies on the tip of its object, so there is no line between them.',
      same: 'The lines lie on one another, and the light can be anywhere on them.',
      'upload.type':
        'This is not a picture that a browser can read. PNG, JPEG, WebP, AVIF, GIF and BMP will do. The lines are as they were.',
      'upload.empty': 'The file is empty. The lines are as they were.',
      'upload.corrupt': 'The picture could not be read. The lines are as they were.',
      'upload.large':
        'The picture has more than 100 million pixels. Make it smaller first. The lines are as they were.',
    },
  },
};
