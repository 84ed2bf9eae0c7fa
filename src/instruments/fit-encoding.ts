/** Fits the curved road: from states to the activations that were seen with them. */
import type { Random } from '../kit/random.ts';
import { featuresOf, type Encoding, type Waves } from './encoding.ts';
import { addGram, leadingDirections, symmetric } from './linear-algebra.ts';
import { readAll, type Probe } from './probe.ts';
import { addExamples, emptyMoments, fitRidge } from './ridge.ts';

/**
 * @param activations [states × width], row by row, those of each state in order.
 * @param codes how many numbers stand between features and activations.
 */
export function fitEncoding(
  states: readonly (readonly number[])[],
  activations: Float32Array,
  waves: Waves,
  { codes, penalty }: { readonly codes: number; readonly penalty: number },
  random: Random,
): Encoding {
  const inputs = featureRows(waves, states);
  const moments = emptyMoments(waves.phases.length, activations.length / states.length);
  addExamples(moments, { inputs, outputs: activations, count: states.length });
  return { waves, ...throughCodes(fitRidge(moments, penalty), inputs, codes, random) };
}

/** [states × features], row by row. */
export function featureRows(waves: Waves, states: readonly (readonly number[])[]): Float32Array {
  const features = waves.phases.length;
  const rows = new Float32Array(states.length * features);
  states.forEach((state, at) => rows.set(featuresOf(waves, state), at * features));
  return rows;
}

/** The same map in two parts, by way of the directions in which what it says of the inputs varies most. */
function throughCodes({ weights, bias }: Probe, inputs: Float32Array, codes: number, random: Random) {
  const width = bias.length;
  const features = weights.length / width;
  const said = Float32Array.from(readAll({ weights, bias }, inputs));
  const count = said.length / width;
  const mean = new Float32Array(width);
  for (let at = 0; at < said.length; at++)
    mean[at % width] = (mean[at % width] as number) + (said[at] as number) / count;
  const spread = symmetric(width);
  addGram(
    spread,
    said.map((value, at) => value - (mean[at % width] as number)),
  );
  const directions = leadingDirections(spread, codes, random);
  const toCode = new Float32Array(codes * features);
  const fromCode = new Float32Array(width * codes);
  const offset = new Float32Array(codes);
  for (let code = 0; code < codes; code++) {
    for (let i = 0; i < width; i++) {
      const along = directions[code * width + i] as number;
      fromCode[i * codes + code] = along;
      offset[code] = (offset[code] as number) + along * ((bias[i] as number) - (mean[i] as number));
      for (let feature = 0; feature < features; feature++) {
        const at = code * features + feature;
        toCode[at] = (toCode[at] as number) + along * (weights[i * features + feature] as number);
      }
    }
  }
  return { toCode: { weights: toCode, bias: offset }, fromCode: { weights: fromCode, bias: mean } };
}
