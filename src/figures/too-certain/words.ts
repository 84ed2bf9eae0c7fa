import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Controllers trained in the dream, tried in the Box',
    caption:
      'Guess before you look: controllers of which temperature lose most when they wake and play in the Box? Rings are scores in the dream that a controller was trained in (in the last column, in the dream at κ = 1), discs those of the same controllers in the Box; a dashed line is what random pushes score in that dream. Side by side: the trainings of V and M.',
    labels: {
      guess: 'Those lose most that were trained at κ =',
      'guess.k10': '0.1',
      'guess.k50': '0.5',
      'guess.k100': '1.0',
      'guess.k130': '1.3',
      show: 'Show me without guessing',
      covered: 'Hatched: scores in the Box, covered',
      score: 'Frames survived, 400 at most',
      school: 'trained at this κ, or in the Box',
      inBox: 'Box',
      never: 'never moving {frames}',
      why: 'Dreams of these controllers that still go on at frame {frame}; hatched: no ball seen for {long} frames',
      'why.covered': 'Guess first: why it is so is covered',
    },
    sentences: {
      covered:
        'Controllers trained at κ = {cold} last {dream} frames in their dream, random pushes {random}. What they score in the Box is covered.',
      guessRight: 'Your guess, κ = {guess}, holds: those lose most in the Box.',
      guessWrong: 'You guessed κ = {guess}; those of κ = {most} lose most in the Box.',
      scores: 'Trained at κ = {kappa}: {dream} frames in the dream, {box} in the Box ({low} to {high}).',
      box: 'Trained in the Box itself: {box}.',
      controls: 'Never moving lasts {never}, random pushes {random}.',
      why: 'Training by training: of the dreams at κ = {cold}, {going}% still go on at frame {frame}, and in {gone}% of these no ball has been seen for {long} frames or more; at κ = 1 it is {warmGoing}% and {warmGone}%. Under random pushes {random}% go on at κ = {cold}.',
      trainings: 'With each of {trainings} trainings of V and M, {controllers} controllers for each temperature.',
    },
  },
};
