import type { WordsByLanguage } from '../../kit/words.ts';

const ends: Readonly<Record<string, string>> = Object.fromEntries(
  (['a', 'b'] as const).flatMap((group) =>
    [1, 2, 3, 4].flatMap((line) => [
      [`${group}${line}p`, `Line ${group.toUpperCase()}${line}, one end`],
      [`${group}${line}q`, `Line ${group.toUpperCase()}${line}, other end`],
    ]),
  ),
);

export const words: WordsByLanguage = {
  en: {
    title: 'Lines that should meet',
    caption:
      'Drag the ends of the lines, or go to an end with the tab key and use the arrow keys. Then take the station and guess which edge is wrong, or bring a photograph of your own: lay lines along edges that are parallel in the scene, and let them snap. Your photograph stays on your machine. All lengths are in px of a picture 600 px wide.',
    source: {
      keys: ['hartley2004multiple'],
      how: 'The method. The three scenes are ours, and so is the camera that drew them.',
    },
    labels: {
      ...ends,
      scene: 'Picture',
      'scene.street': 'Street',
      'scene.room': 'Room',
      'scene.station': 'Station: which edge is wrong?',
      'scene.own': 'Your own',
      guess: 'The wrong edge is',
      'guess.1': '1',
      'guess.2': '2',
      'guess.3': '3',
      'guess.4': '4',
      'guess.5': '5',
      'guess.6': '6',
      commit: 'That is my guess',
      show: 'Show me without guessing',
      revealed: 'Answer shown',
      wrong: 'Wrong edge',
      another: 'Another wrong edge',
      tilt: 'How wrong',
      group: 'Lines to move',
      'group.a': 'Group A',
      'group.b': 'Group B',
      count: 'Lines in each group',
      sigma: 'How sure your hand is, σ',
      snap: 'Snap to the nearest edges',
      back: 'Put the lines back',
      photo: 'Choose a photograph',
      choose: 'No photograph yet: choose one, drop it here or paste it.',
      covered: 'Guess first: the answer is covered',
      horizon: 'horizon',
      closeUp: 'Where they ought to meet, 5 times as large',
      misses: 'misses the point by',
      edgeMisses: 'Each edge misses the point by',
      auto: 'auto',
      widths: '{n} widths away',
      'short.a': 'A',
      'short.b': 'B',
      'side.left': 'to the left',
      'side.right': 'to the right',
      'side.above': 'above',
      'side.below': 'below',
      'none.one': 'One line alone meets nothing.',
      'none.short': 'One line is too short to point anywhere.',
      'none.same': 'The lines lie on one another.',
    },
    sentences: {
      'tilt.value': '{n}°',
      'sigma.value': '{n} px',
      'count.value': '{n}',
      empty:
        'No photograph yet. Choose one, and lay each line of a group along an edge; the edges must be parallel in the scene.',
      question:
        'A station drawn by us. The six numbered edges all run along the rails, so in a right picture all six meet in one point. One of them is turned by {tilt}°. The measurement is covered until you have guessed.',
      right: 'You said edge {guess}, and edge {wrong} it is.',
      mistaken: 'You said edge {guess}. It is edge {wrong}.',
      skipped: 'The wrong edge is {wrong}.',
      found:
        'Turned by {tilt}°, it misses the common point of all six by {miss} px; the next worst is off by {second} px. Leave it out, and the other five meet to within {rest} px.',
      unfound:
        'Turned by {tilt}°, it misses the common point of all six by {miss} px. All six together miss by no more than a hand sure to {sigma} px explains. Nobody who laid the lines by hand could convict it.',
      inside: 'Group {name}: {n} lines come closest to one point, {x} px from the left and {y} px from the top.',
      outside:
        'Group {name}: {n} lines come closest to one point outside the picture, {d} widths from its middle, {side}.',
      open: 'Group {name}: {n} lines come closest to one point {d} widths from the middle, {side}, but a hand sure to {sigma} px cannot tell it from infinity.',
      infinite:
        'Group {name}: {n} lines are parallel in the picture too. Their point lies at infinity, the way the arrow shows.',
      good: 'None misses it by more than {miss} px, which a hand sure to {sigma} px explains.',
      bad: 'They disagree: the largest miss is {miss} px, more than a hand sure to {sigma} px explains. Leave out line {line}, and the rest agree to within {rest} px.',
      three:
        'They disagree: the largest miss is {miss} px, more than a hand sure to {sigma} px explains. Three lines cannot tell which of them is wrong.',
      two: 'Two lines always meet; only a third can disagree.',
      one: 'Group {name}: one line alone meets nothing.',
      short: 'Group {name}: the ends of a line lie so close together that it points nowhere.',
      same: 'Group {name}: the lines lie on one another, so every point of them is common.',
      truth: 'The camera that drew the scene has it {off} px from there.',
      horizon: 'The horizon through both points is tilted by {tilt}°.',
      view: 'If the groups stand at right angles and nothing was cropped, the camera saw {fov}° across.',
      automatic: 'Laid automatically, along steps of gray: {list}.',
      edgeless: 'No edge was found near line {list}.',
      'upload.type':
        'This is not a picture that a browser can read. PNG, JPEG, WebP, AVIF, GIF and BMP will do. The lines are as they were.',
      'upload.empty': 'The file is empty. The lines are as they were.',
      'upload.corrupt': 'The picture could not be read. The lines are as they were.',
      'upload.large':
        'The picture has more than 100 million pixels. Make it smaller first. The lines are as they were.',
    },
  },
};
