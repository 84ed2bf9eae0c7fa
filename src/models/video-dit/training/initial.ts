/** Weights before training. */
import { randomFrom } from '../../../kit/random.ts';
import { config, sizesOf } from '../config.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';

/** Whatever starts at zero leaves the model the identity with output 0: every gate closed (adaLN-Zero, peebles2023dit). */
const startsAtZero = /\.b$|\.modulate\.w$|^final\.out\.w$/;
const promptDeviation = 0.02;
const positionScale = 0.7;

/** Uniform in ±1/√inputs but for what starts at zero; positions as cosines and sines of slot, row and column. */
export function initialParameters(seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    const reach = rows ** -0.5;
    values[name] = startsAtZero.test(name)
      ? new Float32Array(rows * columns)
      : name === 'position'
        ? positions()
        : name === 'isPrompt'
          ? Float32Array.from({ length: columns }, () => promptDeviation * random.normal())
          : Float32Array.from({ length: rows * columns }, () => random.uniform(-reach, reach));
  }
  return values;
}

/** [tokens × width]: a third of the width each for slot, row and column (vaswani2017attention, in three dimensions). */
function positions(): Float32Array {
  const { width } = config;
  const { grid, slotTokens, tokens } = sizesOf(config);
  const part = width / 3;
  const table = new Float32Array(tokens * width);
  for (let token = 0; token < tokens; token++) {
    const place = token % slotTokens;
    const coordinates = [Math.floor(token / slotTokens), Math.floor(place / grid), place % grid];
    coordinates.forEach((coordinate, axis) => {
      for (let i = 0; i < part / 2; i++) {
        const angle = coordinate * 10_000 ** (-i / (part / 2));
        const at = token * width + axis * part + i;
        table[at] = positionScale * Math.sin(angle);
        table[at + part / 2] = positionScale * Math.cos(angle);
      }
    });
  }
  return table;
}
