import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'What a linear probe reads from frozen features',
    caption:
      'Go down the dashed line: seven yes-or-no questions about two regions of a photograph, hardest first. A model that knew nothing would lie on the line at the left.',
    source: {
      keys: ['zhan2023sd3d'],
      how: 'Every value read in the full text of the 2023 version. The version published in 2024 reports Stable Diffusion and DINOv2 both best for many properties.',
    },
    labels: {
      chance: 'chance',
      auc: 'area under the ROC curve, %',
      property: 'Property',
      step: 'Best noise step of Stable Diffusion',
      layer: 'Best layer of Stable Diffusion',
      'same plane': 'same plane',
      'perpendicular planes': 'perpendicular planes',
      material: 'material',
      support: 'support',
      shadow: 'shadow',
      occlusion: 'occlusion',
      'depth order': 'depth order',
    },
    sentences: {
      finding:
        'Read from Stable Diffusion’s frozen features, {easiest} scores {best}, but {second} only {weak} and {hardest} {weakest}, where chance is {chance}. It leads the other three models on all seven properties.',
    },
  },
};
