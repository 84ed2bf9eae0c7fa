/** What the reader, the guesser and the dynamics are made of. */
import { memoryShapes } from '../dream/parameters.ts';
import { countNumbers, linearShapes, type Shapes } from '../parameters.ts';
import { config } from './config.ts';

const { patch, reader, said, actions, guesser, dynamics } = config;

/** A patch of both frames becomes a few numbers; their sum over all places becomes what is said. A row a code. */
export function readerShapes(): Shapes {
  const [wide, narrow] = reader;
  return {
    ...linearShapes('see1', 2 * patch ** 2, wide),
    ...linearShapes('see2', wide, narrow),
    ...linearShapes('say', narrow, said),
    codebook: [actions, said],
  };
}

/** V's code, how it moved last, and what was said become how it moves otherwise than before. */
export function guesserShapes(): Shapes {
  return {
    ...linearShapes('past', 2 * dynamics.code, guesser),
    'past.said': [said, guesser],
    ...linearShapes('mix', guesser, guesser),
    'mix.said': [said, guesser],
    ...linearShapes('move', guesser, dynamics.code),
  };
}

/** What is learned together while the codes are found. */
export function codedShapes(): Shapes {
  return { ...readerShapes(), ...guesserShapes() };
}

export function dynamicsShapes(): Shapes {
  return memoryShapes(dynamics);
}

/** How many numbers each has learned. */
export function countParameters(): Readonly<Record<'reader' | 'guesser' | 'dynamics', number>> {
  return {
    reader: countNumbers(readerShapes()),
    guesser: countNumbers(guesserShapes()),
    dynamics: countNumbers(dynamicsShapes()),
  };
}
