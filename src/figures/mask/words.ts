import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'What V-JEPA is shown, and what it must predict',
    caption:
      'Move through the frames: the mask stays where it is. Draw masks of both kinds and watch the mean. The clip is the Box’s, 24 × 24 pixels enlarged to the 224 × 224 of V-JEPA, so a patch of 16 pixels covers 1.7 of ours and a tubelet two frames. Patches in the block on the right are colored by their mean.',
    source: {
      keys: ['bardes2024vjepa'],
      how: 'Mask settings and the average of about 90% read in the original; rounding to whole patches as in the authors’ released code; the masks are drawn here.',
    },
    labels: {
      kind: 'Kind of mask',
      'kind.short': '8 small blocks',
      'kind.long': '2 large blocks',
      'kind.both': 'both at once',
      tau: 'World time τ',
      mask: 'Mask number',
      another: 'Draw another mask',
      many: 'Draw 100',
      lifted: 'Look under the mask',
      frame: 'Frame {frame}, as the encoder gets it',
      frameShort: 'Frame {frame}',
      tubelet: 'The clip, cut open at tubelet {tubelet} of 8',
      tubeletShort: 'Tubelet {tubelet} of 8',
      seen: '{places} × {tubelets} = {tokens} seen',
      predicted: '{places} × {tubelets} = {tokens} predicted',
      axis: 'share of the clip that is hidden',
      published: 'the paper’s average: about 90%',
      one: 'this mask {mean}%',
      mean: 'mean of {mask} masks {mean}%',
    },
    sentences: {
      'mask.value': '{n}',
      short: 'Mask {mask}, eight blocks of 15%.',
      long: 'Mask {mask}, two blocks of 70%.',
      both: 'Mask {mask}, eight blocks of 15% and two of 70% laid over each other.',
      counts:
        'It hides {hidden} of 196 patches in every frame, so the encoder gets {seen} of 1,568 tokens and {predicted} are left to predict.',
      mean: 'Mean share hidden by the masks drawn so far ({mask}): {mean}%. The paper gives about 90% on average.',
      there: 'In frame {frame} the ball can be seen.',
      partly: 'In frame {frame} part of the ball can be seen.',
      gone: 'In frame {frame} nothing of the ball can be seen: the mask covers it.',
      behind: 'In frame {frame} the ball is behind the pillar.',
    },
  },
};
