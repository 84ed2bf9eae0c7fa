/** What pushes did to many clips of several trainings: written by `tests/tools/video-dit-measure.ts`. */
import data from '../../../content/data/video-dit-steering-table.json' with { type: 'json' };
import { farthest, type SideWay, type SteerState, type Way } from './state.ts';

/** Of one number over the trainings. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A number, or mean, lowest and highest where the trainings differ. */
type Numbers = number | readonly number[];
/** By push. */
type Table = Readonly<Record<string, readonly (readonly Numbers[])[]>>;

const tables: Readonly<Record<Axis | 'side', Table>> = data;

/** Trainings, clips of each for position and for the side, and the layers that were pushed at. */
export const seeds: number = data.seeds;
export const clips: readonly number[] = data.clips;
export const layer: number = data.layer;
export const sideLayer: number = data.sideLayer;

export type Axis = 'x' | 'y';

/** The axis along which more of what can be asked is asked. */
export function axisOf([dx, dy]: readonly [number, number]): Axis {
  return Math.abs(dx) / farthest[0] > Math.abs(dy) / farthest[1] ? 'x' : 'y';
}

/** What the chart and the table are about. */
export function whatNow({ aim, ask, answer }: SteerState): Axis | 'side' {
  return aim === 'side' && answer !== 'covered' ? 'side' : axisOf(ask);
}

const inFile: Readonly<Record<Way | SideWay, string>> = {
  road: 'road',
  probe: 'probe',
  stretched: 'probe stretched',
  rotated: 'rotated',
  shuffled: 'shuffled',
  real: 'real difference',
  direction: 'direction',
};

/** One dose and what came of it. */
export interface Dose {
  /** Asked, px; or mean differences. */
  readonly dose: number;
  /** px moved, with sign, along the axis that was asked for; or share of clips in front. */
  readonly came: Spread;
  /** From the place that was asked for; or from the true path: px. */
  readonly off: number;
  /** How much ball is left, of 1. */
  readonly mass: number;
}

/** By dose, from the most negative on; those of the mean difference with the unsteered clips at 0. */
export function dosesOf(way: Way | SideWay, what: Axis | 'side'): readonly Dose[] {
  const rows = [...(tables[what][inFile[way]] ?? []), ...(way === 'direction' ? (tables[what]['none'] ?? []) : [])];
  return rows
    .map(([dose = 0, came = 0, off = 0, mass = 1]) => ({
      dose: toSpread(dose).mean,
      came: toSpread(came),
      off: toSpread(off).mean,
      mass: toSpread(mass).mean,
    }))
    .sort((a, b) => a.dose - b.dose);
}

/** The dose that is asked for; the unsteered clips of the side have only 0. */
export function doseAt(way: Way | SideWay, what: Axis | 'side', dose: number): Dose | undefined {
  return dosesOf(way, what).find((one) => one.dose === dose);
}

const sideCompared = Math.max(...(tables.side['rotated'] ?? []).map(([dose = 0]) => toSpread(dose).mean));

/** The dose that all pushes are compared at, to either side. */
export function comparedAt(what: Axis | 'side'): number {
  return what === 'side' ? sideCompared : what === 'x' ? farthest[0] : farthest[1];
}

function toSpread(numbers: Numbers): Spread {
  const [mean = 0, low = mean, high = mean] = typeof numbers === 'number' ? [numbers] : numbers;
  return { mean, low, high };
}
