import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'The Box',
    caption: 'Play the clip, or move world time τ frame by frame. The dashed ring is where the ball must be, unseen.',
    labels: { tau: 'World time τ' },
    sentences: {
      exposures:
        'The Box: 24 × 24 pixels, one ball, gravity, a pillar. The ball flies in from the left, is out of sight behind the pillar from frame {first} to frame {end}, and comes out lower on the right.',
      seen: 'Frame {frame} of the clip: the ball is in view.',
      hidden: 'Frame {frame} of the clip: nothing of the ball can be seen; it is behind the pillar, where the ring is.',
    },
  },
};
