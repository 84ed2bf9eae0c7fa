import type { WordsByLanguage } from '../../kit/words.ts';

export const words: WordsByLanguage = {
  en: {
    title: 'More compute in each pass, lower FID',
    caption:
      'Compare DiT-B/4 with DiT-B/2: the same 130 million parameters, but patches half as wide, so four times the tokens and about four times the work.',
    source: {
      keys: ['peebles2023dit', 'dit2022code'],
      how: 'ImageNet 256 × 256, 400,000 steps, no guidance. A multiply-add counts once, as the paper counts; our own recount from the official code agrees to within 0.02. Eight of the twelve FIDs could not be checked and are left out; of the four shown, two were read in the official README and two in a later paper’s table.',
    },
    labels: {
      gflops: 'Gflops as DiT counts them (log scale)',
      fid: 'FID-50K, lower is better',
      millions: 'M parameters',
      millionsShort: 'M',
      tokens: 'tokens',
      model: 'Model',
      layers: 'Layers',
      width: 'Width',
      heads: 'Heads',
      parameters: 'Parameters, millions',
      count: 'Tokens',
      operations: 'Gflops as DiT counts them',
      score: 'FID-50K',
      unchecked: 'not checked',
    },
    sentences: {
      finding:
        'From {fewest} to {highest} Gflops, {times} times the work, FID falls from {worst} ({least}) to {best} ({most}). {same} has the same number of parameters as {least} and four times the tokens, and its FID is {between}. Four of twelve models are shown; the other eight FIDs could not be checked.',
    },
  },
};
