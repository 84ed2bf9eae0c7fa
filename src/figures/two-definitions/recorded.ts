/** What the same edit did in many clips, over the seeds of training: written by `tests/tools/video-dit-tables.ts`. */
import data from '../../../content/data/video-dit-slot-edit-table.json' with { type: 'json' };
import { laterSlots } from '../../world/slots.ts';
import type { Property } from './edit.ts';

/** Mean, least and largest over the seeds. */
export type Spread = readonly [mean: number, low: number, high: number];

/** By slot, how much of the edit is there: 1 for all of it; of what is compared with the model the mean alone. */
export type Followed = readonly number[];

/** Which way the edit goes: +1 down or to the front, −1 up or behind. */
export type Direction = 1 | -1;

/** What one edit did in each slot, by what was done; a height is in no place by chance, and a side the simulator keeps. */
interface Found {
  readonly model: readonly (readonly number[])[];
  readonly rotated: Followed;
  readonly simulator?: Followed;
  readonly none?: Followed;
}

const table: Readonly<Record<string, Found>> = data.edits;
export const seeds = data.seeds;
/** px that were asked for. */
export const asked = data.asked;
export const clipsOf = (property: Property): number => data.clips[property];

/** An edit of one slot of frames. */
export interface Edit {
  readonly property: Property;
  readonly slot: number;
  readonly direction: Direction;
}

/** The miniature. */
export function ofModel(edit: Edit): readonly Spread[] {
  return found(edit).model as readonly Spread[];
}

/** The same with a push of the same length in a direction that means nothing. */
export function ofControl(edit: Edit): Followed {
  return found(edit).rotated;
}

/** A simulator keeps a new side for good and never had it before; a height it carries on, into bounces too. */
export function ofSimulator(edit: Edit): Followed {
  return found(edit).simulator ?? laterSlots.map((slot) => (slot < edit.slot ? 0 : 1));
}

/** Without an edit: how often what was asked for is there by itself. */
export function ofChance(edit: Edit): Followed {
  return found(edit).none ?? laterSlots.map(() => 0);
}

function found({ property, slot, direction }: Edit): Found {
  const edit = table[`${property} ${slot} ${direction}`];
  if (!edit) throw new Error(`nothing recorded: ${property} ${slot} ${direction}`);
  return edit;
}

/** From this share on an edit counts as followed. */
const most = 0.5;

/** Whether a slot follows: more than half of what chance leaves is there, with every seed. */
export function follows(edit: Edit, slot: number): boolean {
  const index = slot - 1;
  const [, low] = ofModel(edit)[index] as Spread;
  const chance = ofChance(edit)[index] as number;
  return low - chance > most * (1 - chance);
}
