/**
 * One training step of any model: clipping, Muon (K. Jordan, kellerjordan.github.io/posts/muon) for some of its
 * matrices, Adam (arXiv:1412.6980) for the rest, running mean.
 */
import { jit, numpy as np } from '@jax-js/jax';

export type Arrays = Record<string, np.Array>;

/** How a model learns. */
export interface LearningRule {
  readonly muon: { readonly rate: number; readonly momentum: number };
  readonly adam: { readonly rate: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number };
  /** Gradients longer than this are shortened to it. */
  readonly longestGradient: number;
  /** Memory of the running mean of the weights; shorter in the first steps. */
  readonly average: number;
}

/**
 * `weights` themselves; `first`: running mean of the gradients (Adam) or their momentum (Muon); `second`: running mean
 * of the squared gradients, for Muon unused; `average`: running mean of the weights, which is what ships.
 */
export type TrainingState = Record<'weights' | 'first' | 'second' | 'average', Arrays>;

/** Numbers that change from step to step. As arguments they do not retrace; in a closure they would be frozen. */
export type Rates = Record<'muon' | 'adam' | 'unbias1' | 'unbias2' | 'renew', number>;

/** Rates at a step, counted from 0, at a share of the full rates. */
export function ratesAt({ muon, adam, average }: LearningRule, step: number, share: number): Rates {
  return {
    muon: share * muon.rate,
    adam: share * adam.rate,
    unbias1: 1 / (1 - adam.beta1 ** (step + 1)),
    unbias2: 1 / (1 - adam.beta2 ** (step + 1)),
    // Early on the mean forgets faster, or it would still hold the weights that training began with.
    renew: 1 - Math.min(average, (1 + step) / (10 + step)),
  };
}

export type Update = (state: TrainingState, rates: Rates, parts: Arrays[]) => TrainingState;

/**
 * A step down the mean of the gradients of all parts of a batch. The step consumes its arguments.
 *
 * @param byMuon which matrices learn by Muon.
 */
export function updateBy(rule: LearningRule, byMuon: (name: string) => boolean): Update {
  return jit((state: TrainingState, rates: ArrayRates, parts: Arrays[]) => {
    return updated(rule, byMuon, state, rates, parts);
  });
}

function updated(
  { muon, adam, longestGradient }: LearningRule,
  byMuon: (name: string) => boolean,
  state: TrainingState,
  rates: ArrayRates,
  parts: Arrays[],
): TrainingState {
  const { weights, first, second } = state;
  const gradient: Arrays = {};
  for (const name of Object.keys(weights)) {
    const sum = parts.map((part) => of(part, name)).reduce((one, other) => one.add(other));
    gradient[name] = sum.mul(1 / parts.length);
  }
  const shorten = shortening(gradient, longestGradient);
  const next: TrainingState = { weights: {}, first: {}, second: {}, average: {} };
  const uphill: Arrays = {};
  for (const name of Object.keys(weights)) {
    const down = of(gradient, name).mul(shorten.ref);
    if (byMuon(name)) {
      next.first[name] = of(first, name).mul(muon.momentum).add(down.ref);
      next.second[name] = of(second, name);
      uphill[name] = down.add(next.first[name].ref.mul(muon.momentum));
    } else {
      next.first[name] = of(first, name)
        .mul(adam.beta1)
        .add(down.ref.mul(1 - adam.beta1));
      next.second[name] = of(second, name)
        .mul(adam.beta2)
        .add(np.square(down).mul(1 - adam.beta2));
      const size = np.sqrt(next.second[name].ref.mul(rates.unbias2.ref)).add(adam.epsilon);
      const direction = next.first[name].ref.mul(rates.unbias1.ref).div(size);
      next.weights[name] = of(weights, name).sub(direction.mul(rates.adam.ref));
    }
  }
  for (const [name, direction] of Object.entries(orthogonalize(uphill))) {
    const [rows, columns] = direction.shape as [number, number];
    const scale = Math.sqrt(Math.max(1, columns / rows));
    next.weights[name] = of(weights, name).sub(direction.mul(scale).mul(rates.muon.ref));
  }
  for (const name of Object.keys(weights)) {
    const mean = of(state.average, name);
    next.average[name] = mean.ref.add(of(next.weights, name).ref.sub(mean).mul(rates.renew.ref));
  }
  return next;
}

type ArrayRates = Record<keyof Rates, np.Array>;

/** min(1, longest / |gradient|). */
function shortening(gradient: Arrays, longest: number): np.Array {
  const squares = Object.values(gradient).map((part) => np.square(part.ref).sum(-1).sum());
  const length = np.sqrt(squares.reduce((sum, square) => sum.add(square)));
  return np.minimum(1, np.reciprocal(length.add(1e-6)).mul(longest));
}

/**
 * Newton–Schulz: the nearest matrix whose rows are orthonormal, roughly, in five steps of Muon's quintic
 * (see above). Matrices of one shape are stacked; tall ones lie down for it.
 */
function orthogonalize(matrices: Arrays): Arrays {
  const byShape = new Map<string, string[]>();
  for (const [name, { shape }] of Object.entries(matrices)) {
    const key = [...shape].sort((a, b) => a - b).join('x');
    byShape.set(key, [...(byShape.get(key) ?? []), name]);
  }
  const done: Arrays = {};
  for (const names of byShape.values()) {
    const isTall = (name: string): boolean => {
      const [rows, columns] = of(matrices, name).shape as [number, number];
      return rows > columns;
    };
    const lying = names.map((name) => (isTall(name) ? of(matrices, name).transpose() : of(matrices, name)));
    const flat = newtonSchulz(np.stack(lying));
    np.split(flat, names.length, 0).forEach((slice, i) => {
      const matrix = slice.reshape(slice.shape.slice(1));
      const name = names[i] as string;
      done[name] = isTall(name) ? matrix.transpose() : matrix;
    });
  }
  return done;
}

/** @param stack [matrices × rows × columns], rows ≤ columns. */
function newtonSchulz(stack: np.Array): np.Array {
  const length = np.sqrt(np.square(stack.ref).sum(-1, { keepdims: true }).sum(-2, { keepdims: true }));
  let x = stack.div(length.add(1e-7));
  for (let step = 0; step < 5; step++) {
    const gram = np.matmul(x.ref, x.ref.transpose([0, 2, 1]));
    const quintic = gram.ref.mul(-4.775).add(np.matmul(gram.ref, gram).mul(2.0315));
    x = x.ref.mul(3.4445).add(np.matmul(quintic, x));
  }
  return x;
}

function of(arrays: Arrays, name: string): np.Array {
  return arrays[name] as np.Array;
}
