/** Training in the page: small networks, steps between which the page can breathe, and a probe now and then. */
import type { Run } from '../../kit/figure.ts';
import { explained, read, readAll } from '../../instruments/probe.ts';
import { addExamples, emptyMoments, fitRidge } from '../../instruments/ridge.ts';
import {
  drawPairs,
  initialSmall,
  see,
  slopeOf,
  small,
  smallSpread,
  walkSmall,
  type Pairs,
  type SmallStep,
} from '../../models/features/small.ts';
import { randomFrom } from '../../kit/random.ts';
import type { Parameters } from '../../models/parameters.ts';
import { stateInMiddle } from '../../world/slots.ts';
import { examplesName } from '../../models/features/examples.ts';
import { shownCount, shownPairs } from './shown.ts';
import type { Example } from './recorded.ts';
import type { ExamplesRequest, Piece, TrainRequest } from './state.ts';

/** Steps between two probes, and clips that one is fitted on and tested with. */
const stretch = 10;
const probeClips = 150;
const penalty = 1e-3;

/** Where trainings were left, by guard and seed. */
const left = new Map<string, { readonly walk: Generator<SmallStep>; steps: number; sum: number }>();

let clips: { readonly fit: Pairs; readonly test: Pairs } | undefined;

export const run: Run<ExamplesRequest | TrainRequest, Piece> = function* (request, data) {
  if (request.is === 'training') yield* train(request);
  else yield { examples: data[examplesName] as readonly Example[] };
};

function* train({ key, guard, seed, from }: TrainRequest): Generator<Piece> {
  let training = left.get(key);
  // What was told to somebody who has forgotten it since is done again.
  if (training?.steps !== from) training = { walk: walkSmall(guard, seed), steps: 0, sum: 0 };
  left.set(key, training);
  if (from === 0 && training.sum === 0) {
    const begin = initialSmall(seed);
    yield measured(begin, 0, slopeOf(begin, begin, shownPairs(), guard).loss);
  }
  for (;;) {
    const step = training.walk.next();
    if (step.done) return;
    const { steps, loss, parameters } = step.value;
    training.sum += loss;
    if (steps % stretch === 0) {
      training.steps = steps;
      const mean = training.sum / stretch;
      training.sum = 0;
      if (steps > from) yield measured(parameters, steps, mean);
    } else {
      yield undefined;
    }
  }
}

function measured(parameters: Parameters, steps: number, loss: number): Piece {
  clips ??= { fit: drawPairs(probeClips, randomFrom(0xf17)), test: drawPairs(probeClips, randomFrom(0x7e57)) };
  const { fit, test } = clips;
  const seen = (pairs: Pairs): Float32Array => see(parameters, pairs.before).features;
  const moments = emptyMoments(small.features, 2);
  addExamples(moments, { inputs: seen(fit), outputs: placesOf(fit), count: probeClips });
  const probe = fitRidge(moments, penalty);
  const tested = seen(test);
  const r2 = explained(readAll(probe, tested), placesOf(test), 2);
  const shown = seen(shownPairs());
  const balls = Array.from({ length: shownCount }, (_, at) => {
    const [x = 0, y = 0] = read(probe, shown.subarray(at * small.features, (at + 1) * small.features));
    return [x, y] as const;
  });
  return { steps, loss, spread: smallSpread(tested), told: ((r2[0] ?? 0) + (r2[1] ?? 0)) / 2, balls };
}

/** x and y of the ball halfway through the four frames that are seen [pairs × 2]. */
function placesOf({ states }: Pairs): Float32Array {
  return Float32Array.from(
    states.flatMap((clip) => {
      const { x, y } = stateInMiddle(clip, 0).ball;
      return [x, y];
    }),
  );
}
