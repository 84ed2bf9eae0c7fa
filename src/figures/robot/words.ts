import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'A robot that watches its own films',
    caption:
      'Choose an instruction and press play. The language is a lookup: eight instructions, three steps each. For each look the dream of chapter 4, told of sixteen ways to move the paddle, imagines sixteen films; a tracker finds the one whose landing is nearest to what was asked; another network, not told of the moves, reads them off its frames; so many of them are carried out in the Box as the robot trusts a film. Small films are exposed all the time, with the paddle as the ball lands.',
    labels: {
      instruction: 'Catch the ball three times',
      'instruction.keep': 'anywhere',
      'instruction.middle': 'in the middle',
      'instruction.left': 'on the left half',
      'instruction.right': 'on the right half',
      'instruction.across': 'left, middle, right',
      'instruction.back': 'right, middle, left',
      'instruction.zigzag': 'left, right, left',
      'instruction.zagzig': 'right, left, right',
      trust: 'Pushes before it looks again',
      seed: 'Start',
      worldTime: 'World time τ',
      next: 'Another start',
      box: 'The Box',
      film: 'What it imagined',
      plan: 'Plan, looked up',
      'step.any': 'catch it',
      'step.left': 'catch it on the left half',
      'step.middle': 'catch it in the middle',
      'step.right': 'catch it on the right half',
      'verdict.going': 'on its way',
      'verdict.done': 'carried out',
      'verdict.failed': 'failed',
      candidates: 'Sixteen films imagined at τ = {worldTime}; dashed: the one it follows',
      'candidates.none': 'It watches four frames before it imagines',
      pushes: 'Read off that film; the first {trust} carried out. Cross: the dream was given another',
      recorded: 'Recorded, not live: instructions carried out, of {tasks} for each seed, seeds: {seeds}',
      'trust.axis': 'pushes before it looks again',
      'robot.box': 'tries in the Box',
      'robot.dream': 'dreams',
      'robot.still': 'no imagination',
      'robot.random': 'random pushes',
    },
    sentences: {
      'trust.value': '{n}',
      'worldTime.value': '{n}',
      waiting: 'The robot is about to begin.',
      told: 'Told to catch the ball three times, {instruction}, it looks again after {trust} of the pushes that it read.',
      watching: 'It watches the first four frames.',
      looked:
        'At frame {at} it chose a film in which the ball lands {off} pixels from the middle of what was asked; {right} of the {all} pushes read off its frames are those that the dream was given.',
      lookedInVain:
        'At frame {at} no film saw the ball land, so it chose one with the paddle ready under the ball; {right} of the {all} pushes read off its frames are those that the dream was given.',
      going: 'At frame {worldTime}, {done} of {steps} steps are done.',
      done: 'At frame {worldTime} all {steps} steps are done.',
      failed: 'At frame {worldTime} it failed, after {done} of {steps} steps.',
      looks: 'It looked {looks} times in {frames} frames.',
      recordedOne:
        'Recorded over {tasks} instructions of one seed, {trust} pushes between looks: the dreaming robot carries out {dream}%; one that tries in the Box itself {box}%; one without imagination, which goes to where it last saw the ball, {still}%; random pushes {random}%.',
      recorded:
        'Recorded over {tasks} instructions for each of {seeds} seeds, {trust} pushes between looks, means: the dreaming robot carries out {dream}%; one that tries in the Box itself {box}%; one without imagination, which goes to where it last saw the ball, {still}%; random pushes {random}%.',
      trusting: 'With {trust} pushes between looks the dreaming robot carries out {dream}%.',
      readings:
        'Pushes are read rightly off {box}% of pairs of frames of the Box, and off {dream}% of those of the dream.',
      onPage: 'This browser allows no worker, so the page imagines by itself.',
    },
  },
};
