/** What the tables of the model card say, by language. */
const english = {
  'made.caption': 'What it is and how it was made',
  'made.model': 'Model',
  'made.parameters': 'Learned numbers',
  'made.shape': 'Shape',
  'shape.value':
    '{frames} frames of {size} × {size} pixels in {tokens} tokens of {slotLength} frames × {patch} × {patch} pixels; {layers} blocks {width} wide with {heads} heads, perceptron {hidden} wide',
  'made.data': 'Training data',
  'data.value': '{clips} clips from {source}',
  'made.heldOut': 'Held out',
  'made.training': 'Training',
  'training.value':
    '{steps} steps of {batch} clips; Muon (rate {muon}, momentum {momentum}) for the matrices of the blocks, Adam (rate {adam}) for the rest; {warmUp} steps of warm-up, rates falling from step {decayFrom}; prompt left out in {promptDropped} of the clips; logit of the noise level drawn from a normal distribution with mean {levelMean} and deviation {levelDeviation}; what ships is the running mean of the weights with memory {average}',
  'made.sampler': 'Sampler',
  'sampler.value': '{steps} Euler steps along the straight path',
  'made.weights': 'Weights',
  'weights.value': '{weights}; as sent {bytes} a checkpoint',
  'made.hardware': 'Hardware',
  'scores.caption': 'Scores by budget: mean over {seeds} seeds, lowest and highest; {clips} clips each',
  'scores.captionOne': 'Scores by budget: one seed, {clips} clips',
  rung: 'Budget',
  steps: 'Steps',
  seen: 'Clips seen',
  right: 'Clips fully right',
  centroidError: 'Error, px',
  centroidErrorAtEnd: 'Error in the last 4 frames, px',
  vanished: 'Ball vanished, of visible frames',
  duplicate: 'Two balls, of all frames',
  ghost: 'Ball shown, of hidden frames',
  front: 'Clips that pass in front',
  'seeds.caption': 'Each training run by itself',
  seed: 'Seed',
  wall: 'Wall time, min',
  cpu: 'CPU time, min',
  'rules.caption': 'Rules that learn nothing, on the same {clips} clips',
  rule: 'Rule',
  'rule.constant velocity': 'The ball keeps its velocity',
  'rule.gravity without bounces': 'The ball falls and never rebounds',
  'rule.nearest clip': 'The nearest of {known} clips by true state',
  'speeds.caption': 'At speeds that training never showed, {rung}, {clips} clips each',
  speed: '|vx|, px a frame',
  'few.caption': 'With fewer steps of the sampler, {rung}, {clips} clips each',
  samplerSteps: 'Sampler steps',
  'measured.caption': 'Measured on {where}, {rung}',
  'measured.what': 'What',
  'measured.value': 'Measured',
  'measured.awake': 'From a figure’s coming near, nothing of it loaded, to its being awake: median',
  'measured.clip': 'A clip on one core, in Chromium: least, median of {clips}',
  'measured.plain': 'The same where a browser allows no WebAssembly: least, median',
  'measured.onnx': 'The same weights in onnxruntime-web {version}: least, median',
  'measured.ratio': 'Our least time over its least',
  'measured.difference': 'Largest difference between the two, film values',
  'measured.memory': 'Heap before and after {clips} clips',
  'measured.worker': 'Longest task of the page while a worker makes clips',
  'measured.slices': 'Longest task of the page where workers are denied',
  'repeat.caption': 'Commands',
  none: 'none over {ms}',
} as const;

export type CardWord = keyof typeof english;

const byLanguage: Readonly<Record<string, Readonly<Record<CardWord, string>>>> = { en: english };

/** A word of the card with its values put in; English where a language has none. */
export function cardWord(
  language: string,
  key: CardWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const words = byLanguage[language] ?? english;
  return words[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the card's "${key}" wants a value for {${name}}`);
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
