import type { Work } from '../../kit/figure.ts';
import type { Picture } from '../../kit/surface.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { renderClip, simulate } from '../../world/clip.ts';
import { editFrame, roll } from '../../world/edit.ts';
import { rowLength } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { stateInMiddle } from '../../world/slots.ts';
import type { Ball, Depth, State } from '../../world/state.ts';
import {
  instruments,
  openings,
  simulatedSide,
  type EditRequest,
  type Expectation,
  type Made,
  type Property,
  type SideSlot,
} from './edit.ts';
import type { Edit } from './recorded.ts';
import { gravityOf, type Settings } from './rollouts.ts';

/** The law and what hangs on the rollouts are the simulator's; they can be set while heights are edited. */
export interface DefinitionsState extends Settings {
  readonly property: Property;
  /** Whether the side is changed, and from which slot on. */
  readonly flips: boolean;
  readonly slot: SideSlot;
  /** What the reader expects of the other frames of the miniature's film, for each property. */
  readonly expected: Readonly<Record<Property, Expectation | ''>>;
  /** The last films of the miniature. */
  readonly made?: Made;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
}

export const start: DefinitionsState = {
  property: 'position',
  down: 3,
  flips: true,
  slot: '2',
  law: 'full',
  hangs: true,
  expected: { position: '', side: '' },
  onPage: false,
};

const samplerSteps = 20;
/** Where the page itself has to make the films. */
const stepsOnPage = 8;

export const work: Work<DefinitionsState, EditRequest, Made | undefined> = {
  data: [bestWeights, instruments, kernelName],
  finishes: true,
  request(state) {
    const key = keyOf(state);
    if (state.made?.key === key) return undefined;
    const { property, flips, onPage } = state;
    const down = property === 'position' ? state.down : 0;
    const slot = editedSlot(state);
    const truth = simulate(openings[property]);
    const { x, y, vx, vy } = stateInMiddle(truth, slot).ball;
    const target = down === 0 ? undefined : [x, y + down, vx, vy];
    return { key, property, slot, down, flips, steps: onPage ? stepsOnPage : samplerSteps, truth, target };
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

function keyOf({ property, down, flips, slot }: DefinitionsState): string {
  return property === 'position' ? `position ${down}` : flips ? `side ${slot}` : 'side';
}

/** The miniature's films, while they are of the property that is looked at. */
export const madeOf = ({ made, property }: DefinitionsState): Made | undefined =>
  made?.property === property ? made : undefined;

/** Whether anything is asked for. */
export const isEdited = ({ property, down, flips }: DefinitionsState): boolean =>
  property === 'side' ? flips : down !== 0;

/** The slot that is edited. */
export const editedSlot = ({ property, slot }: DefinitionsState): number =>
  property === 'side' ? Number(slot) : editFrame / rowLength;

/** What is edited, and which way. */
export function editOf(state: DefinitionsState): Edit {
  const { property, down } = state;
  const isBack = property === 'position' ? down < 0 : madeOf(state)?.side === 'front';
  return { property, slot: editedSlot(state), direction: isBack ? -1 : 1 };
}

/** Whether the miniature's answer waits for the reader's guess. */
export const isCovered = ({ property, expected }: DefinitionsState): boolean => expected[property] === '';

/** The simulator's film with the edit, and where its ball would have been without. */
export interface Film {
  readonly key: string;
  readonly pictures: readonly Picture[];
  /** By frame. */
  readonly depths: readonly Depth[];
  readonly path: readonly Ball[];
  readonly unedited: readonly Ball[];
}

let last: Film | undefined;

/** From the opening that the miniature is given as well; the last one made is kept. */
export function simulatorFilm(state: DefinitionsState): Film {
  const side = madeOf(state)?.side ?? openings.side.depth;
  const key = `${keyOf(state)} ${side} ${state.law}`;
  if (last?.key !== key) last = { key, ...simulated(state, side) };
  return last;
}

/** @param side on which the simulator starts out where the opening leaves it open: the one that the miniature takes. */
function simulated(state: DefinitionsState, side: Depth): Omit<Film, 'key'> {
  const { property, down, flips, law } = state;
  const rolled = (by: number): readonly State[] => roll(openings.position, { down: by, gravity: gravityOf(law) });
  const states = property === 'position' ? rolled(down) : simulatedSide(side, editedSlot(state), flips);
  const path = states.map(({ ball }) => ball);
  return {
    pictures: renderClip(states).map((frame) => toPicture(frame)),
    depths: states.map(({ depth }) => depth),
    path,
    unedited: property === 'position' ? rolled(0).map(({ ball }) => ball) : path,
  };
}
