/** What V and M are made of. */
import { countNumbers, linearShapes, type Shapes } from '../parameters.ts';
import { config, type DreamConfig } from './config.ts';

/** V: the encoder says mean and log variance of each number of the code, the decoder draws a frame from a code. */
export function visionShapes({ pixels, vision, code }: DreamConfig = config): Shapes {
  const [wide, narrow] = vision;
  return {
    ...linearShapes('see1', pixels, wide),
    ...linearShapes('see2', wide, narrow),
    ...linearShapes('mean', narrow, code),
    ...linearShapes('logVariance', narrow, code),
    ...linearShapes('draw1', code, narrow),
    ...linearShapes('draw2', narrow, wide),
    ...linearShapes('draw3', wide, pixels),
  };
}

/** The three gates of a gated recurrent unit (K. Cho et al., arXiv:1406.1078). */
const gates = ['reset', 'update', 'candidate'] as const;

/** M: what each gate hears of code and push and of the memory itself, and what the memory foresees. */
export function memoryShapes({ code, pushes, memory, bells }: DreamConfig = config): Shapes {
  return {
    ...forEachGate('seen', code + pushes, memory),
    ...forEachGate('kept', memory, memory),
    ...linearShapes('shift', memory, bells * code),
    ...linearShapes('logDeviation', memory, bells * code),
    ...linearShapes('logWeight', memory, bells),
    ...linearShapes('lost', memory, 1),
  };
}

function forEachGate(part: string, rows: number, columns: number): Shapes {
  return Object.fromEntries(gates.flatMap((gate) => Object.entries(linearShapes(`${gate}.${part}`, rows, columns))));
}

/** C: a weight for each number of code and memory, and one more. */
export const controllerSize: number = config.code + config.memory + 1;

/** How many numbers V, M and C have learned. */
export function countParameters(): Readonly<Record<'vision' | 'memory' | 'controller', number>> {
  return { vision: countNumbers(visionShapes()), memory: countNumbers(memoryShapes()), controller: controllerSize };
}
