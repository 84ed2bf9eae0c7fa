import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Two clocks',
    caption:
      'Press play, or stop either loop where you like: τ with the upper slider, t with the lower. On the right works the miniature, which learned from clips of the Box and is given frames 0 to 3; or, as a control, an exact denoiser, computed by Bayes’ rule from a set of 400 clips, which learned nothing and can end only in one of them. A dashed ring is where the simulator has the ball that the pillar hides.',
    labels: {
      tau: 'Simulator: world time τ',
      t: 'Denoiser: noise level t',
      denoiser: 'On the right',
      'denoiser.learned': 'the miniature',
      'denoiser.exact': 'an exact denoiser',
      look: 'Show of it',
      'look.noisy': 'the clip it holds',
      'look.estimate': 'its best estimate',
      noise: 'Draw of noise',
      'noise.1': '1',
      'noise.2': '2',
      'noise.3': '3',
      'noise.4': '4',
      simulator: 'Simulator',
      'simulator.does': 'makes frame τ + 1 out of state τ',
      learned: 'Miniature, learned',
      'learned.does': 'four frames given, twelve made cleaner',
      exact: 'Exact denoiser',
      'exact.does': 'makes all sixteen frames cleaner',
      worldTime: 'World time τ',
      'noise.clock': 'Noise level t',
      none: 'none',
    },
    sentences: {
      'tau.value': 'frame {n}',
      'simulator.first': 'The simulator has made frame 0; frames 1 to {last} do not exist yet.',
      'simulator.part': 'The simulator has finished frames 0 to {now}; frames {next} to {last} do not exist yet.',
      'simulator.lastMissing': 'The simulator has finished frames 0 to {now}; frame {last} does not exist yet.',
      'simulator.all': 'The simulator has finished all frames, 0 to {last}, one after another.',
      'denoiser.noisy': 'The denoiser has all sixteen frames, every one at noise level {t}.',
      'denoiser.estimate':
        'The denoiser has all sixteen frames, every one at noise level {t}; what you see is the clean clip that it expects.',
      'denoiser.clean':
        'The denoiser has all sixteen frames, every one clean: it has ended in one clip of its training set.',
      'candidates.all': 'What it expects is the average of all its {all} clips: every path at once.',
      'candidates.some': 'What it expects is an average over about {count} of its {all} clips.',
      'candidates.one': 'What it expects is a single one of its {all} clips; the rest of the way only cleans it.',
      'learned.waiting': 'The miniature has frames 0 to 3, which it is given, and is about to begin.',
      'learned.noisy':
        'The miniature has all sixteen frames: 0 to 3 are given, the other twelve are at noise level {t}, every one of them.',
      'learned.estimate':
        'The miniature has all sixteen frames: 0 to 3 are given, the other twelve at noise level {t}; what you see is the clean clip that it expects.',
      'learned.clean': 'The miniature has all sixteen frames, every one clean.',
      'learned.done':
        'Both loops have ended. The left film was made one moment after another; the right one was made all at once, in no order of world time.',
      apart: 'Where the ball shows, the two are {error} px apart on average.',
      'apart.unseen': 'The right film shows no ball where the left one does.',
      right: 'By the score of this book nothing in the right film is wrong.',
      wrong: 'By the score of this book something in the right film is wrong.',
      onPage: 'This browser allows no worker, so the page makes the clip in eight steps instead of twenty.',
      same: 'Both loops have ended, and the two films are equal in every pixel. The left one was made one moment after another and the right one all at once; nothing on the screen says which is which.',
      different:
        'Both loops have ended. The left film was made one moment after another and the right one all at once, and they differ in some pixels.',
    },
  },
};
