/** The inverse-dynamics model as jax-js differentiates it; the parity test compares `run.ts` with it. */
import { nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from '../../training/optimizer.ts';
import { config } from '../config.ts';

const { size, filters } = config;

/** `windows` [pairs · size × windowLength], and what was pushed as a 1 among zeros, [pairs × pushes]. */
export type Lesson = Record<'windows' | 'pushed', np.Array>;

/** Log odds [pairs × pushes] of `windows`. Consumes them. */
export function oddsOf(p: Arrays, windows: np.Array): np.Array {
  const found = nn.relu(linear(p, 'look', windows));
  const pairs = (found.shape[0] as number) / size;
  return linear(p, 'name', found.reshape([pairs, size, filters]).sum(1));
}

/** How surprising the true pushes are, mean over the pairs, in nats. */
export function inverseLoss(p: Arrays, { windows, pushed }: Lesson): np.Array {
  const pairs = pushed.shape[0] as number;
  const likely = nn.logSoftmax(oddsOf(p, windows), -1);
  return likely
    .mul(pushed)
    .sum(-1)
    .sum()
    .mul(-1 / pairs);
}

function linear(p: Arrays, name: string, x: np.Array): np.Array {
  return np.matmul(x, (p[`${name}.w`] as np.Array).ref).add((p[`${name}.b`] as np.Array).ref);
}
