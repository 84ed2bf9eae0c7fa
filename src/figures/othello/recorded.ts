/** What was measured over many games: written by `tests/tools/othello-measure.ts`. */
import data from '../../../content/data/othello.json' with { type: 'json' };

export type Column = 'all' | 'flipped';
type Accuracy = Readonly<Record<Column, number>>;

interface Probing {
  readonly mover: readonly Accuracy[];
  readonly color: readonly Accuracy[];
  readonly untrained: readonly Accuracy[];
  readonly placed: Accuracy;
  readonly asPlaced: Accuracy;
}

interface Effect {
  readonly wrong: number;
}

type Way = 'flip' | 'random' | 'other cell' | 'other game';

interface Flipping {
  readonly none: Effect;
  readonly floor: number;
  readonly single: {
    readonly layers: readonly number[];
    readonly dose: number;
    readonly byWay: Readonly<Record<Way, Effect>>;
  };
}

const probing: readonly Probing[] = data.probing;
const flipping: readonly Flipping[] = data.flipping;

/** Trainings, games that were read and boards that were edited. */
export const seeds: number = data.seeds;
export const games: number = data.games;
export const cases: number = data.cases;

/** Share of moves at which the likeliest cell is not allowed, and probability on such cells. */
export const illegalTop: number = mean(data.legality.bySeed, (one) => one.illegalTop);
export const illegalMass: number = mean(data.legality.bySeed, (one) => one.illegalMass);
/** Of somebody who takes any free cell beside one of the other's discs. */
export const illegalTouching: number = data.legality.rules.touchingTheirs.illegalTop;

/** Shares of cells read right: of all, and of those whose disc was turned. */
export interface Row {
  readonly mover: Accuracy;
  readonly color?: Accuracy;
}

export const rowsByLayer: readonly Row[] = (probing[0] as Probing).mover.map((_, layer) => ({
  mover: over((one) => one.mover[layer] as Accuracy),
  color: over((one) => one.color[layer] as Accuracy),
}));

export const controls: Readonly<Record<'placed' | 'untrained' | 'asPlaced', Row>> = {
  placed: { mover: over((one) => one.placed) },
  untrained: { mover: over((one) => one.untrained.reduce((a, b) => (b.all > a.all ? b : a))) },
  asPlaced: { mover: over((one) => one.asPlaced) },
};

/** Mean number of wrong cells among the likeliest, as many as are legal; against the board with the flipped disc. */
export const wrong: Readonly<Record<'floor' | 'none' | Way, number>> = {
  floor: mean(flipping, (one) => one.floor),
  none: mean(flipping, (one) => one.none.wrong),
  flip: mean(flipping, (one) => one.single.byWay.flip.wrong),
  random: mean(flipping, (one) => one.single.byWay.random.wrong),
  'other cell': mean(flipping, (one) => one.single.byWay['other cell'].wrong),
  'other game': mean(flipping, (one) => one.single.byWay['other game'].wrong),
};

/** Where and how far the flips of these numbers went; of the first training. */
export const editedAt: number = flipping[0]?.single.layers[0] ?? 0;
export const editedBy: number = flipping[0]?.single.dose ?? 0;

function over(pick: (one: Probing) => Accuracy): Accuracy {
  return { all: mean(probing, (one) => pick(one).all), flipped: mean(probing, (one) => pick(one).flipped) };
}

function mean<T>(list: readonly T[], pick: (one: T) => number): number {
  return list.reduce((sum, one) => sum + pick(one), 0) / list.length;
}
