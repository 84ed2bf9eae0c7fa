/** Gradient and learning rule of the miniature. */
import { jit, tree, valueAndGrad, type numpy as np } from '@jax-js/jax';
import { ratesAt as ratesOf, updateBy, type Rates } from '../../training/optimizer.ts';
import { loss, type Arrays, type Lesson } from './network.ts';
import { rateAt, recipe } from './recipe.ts';

/** Rates at a step, counted from 0. */
export function ratesAt(step: number): Rates {
  return ratesOf(recipe, step, rateAt(step));
}

/** Loss of a part of a batch and its gradient. Keeps the weights; the caller must await the loss, or kernels queue up. */
export function slope(weights: Arrays, lesson: Lesson): [np.Array, Arrays] {
  return lossAndGradient(tree.ref(weights), lesson);
}

const lossAndGradient = jit((weights: Arrays, lesson: Lesson) => {
  return valueAndGrad(loss)(weights, lesson);
});

/** A step down the mean of the gradients of all parts; Muon for the matrices of the blocks but for the modulation, which starts at zero. */
export const update = updateBy(recipe, (name) => /^block\d+\.(query|key|value|mix|up|down)\.w$/.test(name));
