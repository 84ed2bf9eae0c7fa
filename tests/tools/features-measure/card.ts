/** What src/models/features/card.json holds: the plan, as it was before any result, and what came of it. */
import { config } from '../../../src/models/features/config.ts';
import { countParameters } from '../../../src/models/features/parameters.ts';
import { finalRuns, grid, plan, tuned, untuned, type Chosen } from '../../../src/models/features/plan.ts';
import { recipe } from '../../../src/models/features/training/recipe.ts';

export interface Outcome {
  readonly chosen: Chosen;
  /** Every row of the grid with its score. */
  readonly tuning: unknown;
  readonly runs: readonly object[];
}

export function cardOf(outcome: Outcome | undefined) {
  const sizeOf = (aim: (typeof tuned)[number], settings = grid(aim)[0] ?? untuned): number =>
    countParameters({ aim, settings });
  return {
    model: 'An encoder and a predictor that learn from the same clips with hidden parts, by pixels or by features',
    repeat: ['npx node tests/tools/features-plan.ts', 'npx node tests/tools/features-measure.ts'],
    data: 'src/world/backdrop.ts: clips of the Box before a texture that drifts or before static, endless, no label',
    architecture: {
      ...config,
      parameters: {
        pixels: sizeOf('pixels'),
        features: sizeOf('features'),
        untuned: { pixels: sizeOf('pixels', untuned), features: sizeOf('features', untuned) },
      },
    },
    plan,
    training: recipe,
    chosen: outcome?.chosen ?? null,
    finalRuns: outcome ? finalRuns(outcome.chosen) : null,
    tuning: outcome?.tuning ?? null,
    runs: outcome?.runs ?? null,
    hardware: 'one thread a run, two runs at a time on a shared machine with two cores',
    results: outcome ? 'content/data/features.json' : null,
    notes: [
      'The plan stands in src/models/features/plan.ts; its date is that of the commit that brought it.',
      'One setting was tried before the plan was made, in another program, on another backdrop: its numbers are not used.',
      'Weights are float32 when they are measured; none of them ship.',
    ],
  };
}
