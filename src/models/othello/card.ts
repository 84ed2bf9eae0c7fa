/** What `card.json` holds; `tests/tools/othello-measure.ts` writes it, nobody types it. */
import type { OthelloConfig } from './config.ts';
import type { Legality, SimpleRule } from './evaluate.ts';
import type { Recipe } from './training/recipe.ts';

export interface OthelloCard {
  readonly model: string;
  readonly repeat: readonly string[];
  readonly data: { readonly source: string; readonly trainingGames: number; readonly heldOut: string };
  readonly architecture: OthelloConfig & { readonly parameters: number };
  readonly training: Recipe;
  readonly hardware: string;
  readonly weights: string;
  readonly bySeed: readonly {
    readonly seed: number;
    /** The script with its weights as it is sent. */
    readonly gzippedBytes: number;
    readonly wallMinutes: number;
    readonly cpuMinutes: number;
    readonly legality: Legality;
    /** Mean loss of every 50 steps, nats a move. */
    readonly losses: readonly (readonly number[])[];
  }[];
  readonly untrained: Legality;
  readonly rules: Readonly<Record<SimpleRule, Legality>>;
}
