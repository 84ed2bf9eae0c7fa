/** Pushes of the same length that should do nothing in particular: what a real effect is compared with. */
import type { Random } from '../kit/random.ts';
import type { Push, Vector } from './steer.ts';

/** A map of vectors that keeps their length. */
type Turn = (vector: Vector) => Float64Array;

/**
 * The push in a random, fixed other direction: its numbers dealt anew and turned in pairs, over and over, until each
 * depends on all.
 */
export function rotated(push: Push, width: number, random: Random): Push {
  const rounds = Math.ceil(Math.log2(width)) + 1;
  const turns = Array.from({ length: rounds }, () => pairTurn(width, random));
  return turned(push, (vector) => turns.reduce<Float64Array>((now, turn) => turn(now), Float64Array.from(vector)));
}

/** The push with its numbers in another order, always the same one. */
export function shuffled(push: Push, width: number, random: Random): Push {
  const order = random.shuffle(Array.from({ length: width }, (_, i) => i));
  return turned(push, (vector) => Float64Array.from(order, (from) => vector[from] as number));
}

/** Another push, stretched to the same length; nothing where it is nothing. */
export function stretched(push: Push, other: Push): Push {
  return (activations, slot, noiseLevel) => {
    const length = lengthOf(push(activations, slot, noiseLevel));
    const vector = other(activations, slot, noiseLevel);
    const own = lengthOf(vector);
    return Float64Array.from(vector, (value) => (own > 0 ? (value * length) / own : 0));
  };
}

/** Of a vector. */
export function lengthOf(vector: Vector): number {
  let squared = 0;
  for (const value of vector) squared += value * value;
  return Math.sqrt(squared);
}

function turned(push: Push, turn: Turn): Push {
  return (activations, slot, noiseLevel) => turn(push(activations, slot, noiseLevel));
}

function pairTurn(width: number, random: Random): Turn {
  const order = random.shuffle(Array.from({ length: width }, (_, i) => i));
  const angles = Array.from({ length: width >> 1 }, () => random.uniform(0, 2 * Math.PI));
  return (vector) => {
    const out = Float64Array.from(vector);
    angles.forEach((angle, pair) => {
      const [i, j] = [order[2 * pair] as number, order[2 * pair + 1] as number];
      const [a, b] = [vector[i] as number, vector[j] as number];
      out[i] = Math.cos(angle) * a - Math.sin(angle) * b;
      out[j] = Math.sin(angle) * a + Math.cos(angle) * b;
    });
    return out;
  };
}
