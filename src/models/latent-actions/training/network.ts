/**
 * Reader and guesser as jax-js differentiates them. `run.ts` computes the reader without a library; the parity test
 * compares them. Every function of jax-js consumes its arguments; `.ref` keeps one for later.
 */
import { lax, nn, numpy as np } from '@jax-js/jax';
import { draw } from '../../dream/training/network.ts';
import type { Arrays } from '../../training/optimizer.ts';
import { config } from '../config.ts';
import { places } from '../patches.ts';
import { commitment, noisy, type Phase } from './recipe.ts';

const { actions, reader } = config;

/**
 * `patches` [batch · places × patchValues] of a frame and the next; `now` [batch × code]: V's
 * code of the frame; `moved` [batch × code]: how far it is from that of the frame before, 0 where that is not shown; `next` [batch × pixels]; `noise` [batch × said]; and the decoder of V by its names.
 */
export type Lesson = Record<'patches' | 'now' | 'moved' | 'next' | 'noise', np.Array> & Arrays;

/** Squared error of the frame that the guesser foresees, mean over the batch, and what the phase asks besides. */
export function guessLoss(phase: Phase, p: Arrays, lesson: Lesson): np.Array {
  const batch = lesson.now.shape[0] as number;
  const told = phase === 'alone' ? { word: zeros(lesson), cost: undefined } : tell(phase, p, lesson);
  const foreseen = guess(p, lesson.now, lesson.moved, told.word);
  const error = np.square(draw(lesson, foreseen).sub(lesson.next)).sum(-1).sum();
  const all = told.cost ? error.add(told.cost) : error;
  return all.mul(1 / batch);
}

function zeros({ noise }: Lesson): np.Array {
  return noise.mul(0);
}

/** What the guesser is told, and its cost, summed over the batch. */
function tell(phase: Phase, p: Arrays, { patches, noise }: Lesson): Record<'word' | 'cost', np.Array> {
  const said = say(p, patches);
  if (phase === 'noisy') {
    const cost = np.square(said.ref).sum(-1).sum().mul(noisy.cost);
    return { word: said.add(noise.mul(noisy.deviation)), cost };
  }
  const code = np.matmul(nearest(p, lax.stopGradient(said.ref)), take(p, 'codebook'));
  // The codebook follows what is said, and what is said keeps near the codebook (vandenoord2017vqvae).
  const follow = np
    .square(code.ref.sub(lax.stopGradient(said.ref)))
    .sum(-1)
    .sum();
  const keep = np.square(said.ref.sub(lax.stopGradient(code.ref))).sum(-1).sum().mul(commitment); // prettier-ignore
  return { word: said.ref.add(lax.stopGradient(code.sub(said))), cost: follow.add(keep) };
}

/** What the reader says of two frames [batch × said]. */
export function say(p: Arrays, patches: np.Array): np.Array {
  const batch = (patches.shape[0] as number) / places;
  const seen = nn.relu(linear(p, 'see2', nn.relu(linear(p, 'see1', patches))));
  return linear(p, 'say', seen.reshape([batch, places, reader[1]]).sum(1));
}

/** [batch × actions]: a 1 at the code that is nearest. */
function nearest(p: Arrays, said: np.Array): np.Array {
  const codebook = lax.stopGradient(take(p, 'codebook'));
  const size = np.square(codebook.ref).sum(-1);
  const distance = np.matmul(said, codebook.transpose()).mul(-2).add(size);
  return nn.oneHot(np.argmin(distance, -1), actions);
}

/** V's code of the next frame [batch × code]: that things go on as they did, and what is learned besides. */
function guess(p: Arrays, now: np.Array, moved: np.Array, word: np.Array): np.Array {
  const seen = np.concatenate([now.ref, moved.ref.mul(2)], -1);
  const first = nn.relu(linear(p, 'past', seen).add(np.matmul(word.ref, take(p, 'past.said'))));
  const second = nn.relu(linear(p, 'mix', first).add(np.matmul(word, take(p, 'mix.said'))));
  return now.add(moved).add(linear(p, 'move', second));
}

function linear(p: Arrays, name: string, x: np.Array): np.Array {
  return np.matmul(x, take(p, `${name}.w`)).add(take(p, `${name}.b`));
}

/** A reference to a parameter; the caller keeps its own. */
function take(p: Arrays, name: string): np.Array {
  return (p[name] as np.Array).ref;
}
