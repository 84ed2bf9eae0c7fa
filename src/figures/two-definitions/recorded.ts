/** What the same edit did in many clips, over the seeds of training: from content/data/video-dit-slot-edit.json. */
import data from '../../../content/data/video-dit-slot-edit.json' with { type: 'json' };
import { fittedShape } from '../../instruments/video-dit.ts';
import { laterSlots, type Property } from './learned.ts';

/** Mean, least and largest over the seeds. */
export type Spread = readonly [mean: number, low: number, high: number];

/** A row of the file: what was done, and what was found in each slot. */
type Row = Readonly<Record<string, string | number | readonly number[]>>;

/** By slot, how much of the edit is there: 1 for all of it. */
export type Followed = readonly Spread[];

/** Which way the edit goes: +1 down or to the front, −1 up or behind. */
export type Direction = 1 | -1;

/** Of the layers that were tried those where what ships was fitted. */
const layers: Readonly<Record<Property, number>> = {
  position: fittedShape.roadLayer,
  side: fittedShape.directionLayer,
};
export const seeds = data.seeds.length;
/** px that were asked for. */
export const asked = 3;
export const clipsOf = (property: Property): number => data.clips[property];

const rows: Readonly<Record<Property, readonly Row[]>> = data;

const shares: Readonly<Record<Property, (row: Row, slot: number, direction: Direction) => Spread>> = {
  position: (row, slot, direction) => sorted(spreadOf(row, `dy${slot}`).map((dy) => dy / (direction * asked))),
  side: (row, slot, direction) => {
    const front = spreadOf(row, `front${slot}`);
    return sorted(direction === 1 ? front : front.map((share) => 1 - share));
  },
};

/** An edit of one slot of frames. */
export interface Edit {
  readonly property: Property;
  readonly slot: number;
  readonly direction: Direction;
}

/** The miniature. */
export function ofModel(edit: Edit): Followed {
  return followed(edit, edit.property === 'position' ? 'road' : 'direction');
}

/** The same with a push of the same length in a direction that means nothing. */
export function ofControl(edit: Edit): Followed {
  return followed(edit, 'rotated');
}

/** A simulator keeps a new side for good and never had it before; a height it carries on, into bounces too. */
export function ofSimulator(edit: Edit): Followed {
  if (edit.property === 'position') return followed(edit, 'simulator');
  return laterSlots.map((slot) => (slot < edit.slot ? [0, 0, 0] : [1, 1, 1]));
}

/** Without an edit: how often what was asked for is there by itself. */
export function ofChance(edit: Edit): Followed {
  return edit.property === 'position' ? laterSlots.map(() => [0, 0, 0]) : followed(edit, 'none');
}

function followed(edit: Edit, means: string): Followed {
  const { property, slot: edited, direction } = edit;
  const row = rows[property].find((found) => isRow(found, edit, means));
  if (!row) throw new Error(`video-dit-slot-edit.json has no row for ${property}, ${means}, ${edited}, ${direction}`);
  return laterSlots.map((slot) => shares[property](row, slot, direction));
}

function isRow(row: Row, { property, slot, direction }: Edit, means: string): boolean {
  if (row['edit'] !== means) return false;
  if (means === 'none') return true;
  if (row['layer'] !== undefined && row['layer'] !== layers[property]) return false;
  return property === 'position'
    ? row['asked'] === direction * asked
    : row['side'] === direction && row['slot'] === slot;
}

function spreadOf(row: Row, name: string): readonly number[] {
  const found = row[name];
  if (!Array.isArray(found)) throw new Error(`video-dit-slot-edit.json: a row has no ${name}`);
  return found as readonly number[];
}

function sorted([mean = 0, a = 0, b = 0]: readonly number[]): Spread {
  return [mean, Math.min(a, b), Math.max(a, b)];
}

/** From this share on an edit counts as followed. */
const most = 0.5;

/** Whether a slot follows: more than half of what chance leaves is there, with every seed. */
export function follows(edit: Edit, slot: number): boolean {
  const index = slot - 1;
  const [, low] = ofModel(edit)[index] as Spread;
  const [chance] = ofChance(edit)[index] as Spread;
  return low - chance > most * (1 - chance);
}
