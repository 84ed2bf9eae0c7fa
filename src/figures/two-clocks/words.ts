import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'Two clocks',
    caption:
      'Press play, or stop either loop where you like: τ with the upper slider, t with the lower. The simulator starts where the clip on the right begins; a dashed ring is where it has the ball that the pillar hides. The denoiser is exact, computed by Bayes’ rule from a training set of 400 clips; nothing in it was learned, and it can end only in one of those clips.',
    labels: {
      tau: 'Simulator: world time τ',
      t: 'Denoiser: noise level t',
      look: 'Show on the right',
      'look.noisy': 'the clip it holds',
      'look.estimate': 'its best estimate',
      noise: 'Draw of noise',
      'noise.1': '1',
      'noise.2': '2',
      'noise.3': '3',
      'noise.4': '4',
      simulator: 'Simulator',
      'simulator.does': 'makes frame τ + 1 out of state τ',
      denoiser: 'Exact denoiser',
      'denoiser.does': 'makes all sixteen frames cleaner',
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
      same: 'Both loops have ended, and the two films are equal in every pixel. The left one was made one moment after another and the right one all at once; nothing on the screen says which is which.',
      different:
        'Both loops have ended. The left film was made one moment after another and the right one all at once, and they differ in some pixels.',
    },
  },
};
