/** How much of an edit in one slot each slot of frames shows: the simulator's, the miniature's, a random push's. */
import { curve, mark, strokeOf, type Point, type Surface } from '../../kit/surface.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import { spread } from '../chart/spread.ts';
import type { Box } from './layout.ts';
import { followedIn } from './edit.ts';
import { ofChance, ofControl, ofModel, ofSimulator, type Followed } from './recorded.ts';
import { editOf, isEdited, madeOf, type DefinitionsState } from './state.ts';

/** Shares that the chart has room for: a height may be overdone, and a random push may go the other way. */
const room = { position: [-0.4, 1.8], side: [-0.05, 1.1] } as const;
/** For the names of the lines, px. */
const nameRoom = 88;

export function drawFollowed(state: DefinitionsState, to: Surface, { x, y, width, height }: Box): void {
  const edit = editOf(state);
  const { property } = edit;
  const [least, most] = room[property];
  const [left, right, top, bottom] = [x + 52, x + width - nameRoom, y + 22, y + height - 24];
  const across = (slot: number): number => left + ((right - left) * (slot - 0.5)) / laterSlots.length;
  const down = (share: number): number => {
    const held = Math.min(most, Math.max(least, share));
    return bottom - ((bottom - top) * (held - least)) / (most - least);
  };
  const points = (shares: Followed, aside = 0): readonly Point[] =>
    shares.map((share, index) => [across(index + 1) + aside, down(share)]);

  to.text(x, y + 10, to.label(`followed.${property}`), { size: 13 });
  const half = (right - left) / laterSlots.length / 2 - 4;
  to.rect(across(edit.slot) - half, top, 2 * half, bottom - top, { fill: 'action', opacity: 0.18 });
  for (const tick of [0, 0.5, 1]) {
    to.line([[left, down(tick)], [right, down(tick)]], { stroke: tick === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(left - 8, down(tick) + 5, `${100 * tick} %`, { size: 13, align: 'end' });
  }
  for (const slot of laterSlots) {
    to.text(across(slot), bottom + 18, `τ ${framesOfSlot(slot).join('–')}`, {
      size: 13,
      align: 'middle',
      paint: 'tau',
    });
  }
  const dots = { stroke: 'ink3', width: 2, dash: [1.5, 3.5] } as const;
  if (property === 'side') to.line(points(ofChance(edit)), { ...dots, width: 1.5, opacity: 0.7 });
  to.line(points(ofControl(edit), 10), dots);
  const simulator = points(ofSimulator(edit), -10);
  curve(to, simulator, 'truth');
  const model = ofModel(edit);
  for (const [index, [, low, high]] of model.entries()) {
    const at = across(index + 1);
    to.line([[at, down(low)], [at, down(high)]], { ...strokeOf('belief'), width: 1.5, dash: [] }); // prettier-ignore
  }
  const means = points(model.map(([mean]) => mean));
  curve(to, means, 'belief');
  names(to, simulator, means, points(ofControl(edit), 10));
  const made = madeOf(state);
  if (!made || !isEdited(state)) return;
  for (const slot of laterSlots) {
    const share = followedIn(made, slot);
    if (share !== undefined) mark(to, [across(slot), down(share)], 'belief', 5);
  }
}

/** The names of the lines behind their ends, apart from one another. */
function names(to: Surface, ...lines: readonly (readonly Point[])[]): void {
  const keys = ['name.simulator', 'name.model', 'name.control'] as const;
  const paints = ['ink', 'belief', 'ink2'] as const;
  const ends = lines.map((line) => line.at(-1) as Point);
  const left = Math.max(...ends.map(([x]) => x)) + 12;
  const centers = spread(
    ends.map(([, y]) => ({ at: y, size: 14 })),
    0,
    Infinity,
  );
  for (const [at, center] of centers.entries()) {
    to.text(left, center + 5, to.label(keys[at] as string), { size: 13, weight: 600, paint: paints[at] ?? 'ink' });
  }
}
