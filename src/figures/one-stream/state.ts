import type { Picture } from '../../kit/surface.ts';
import { coverClip } from '../../world/cover.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import type { State } from '../../world/state.ts';
import { tokenOf } from './mu-law.ts';

export const instructions = ['follow', 'raise', 'hold'] as const;
export type Instruction = (typeof instructions)[number];
/** The number of a button is its place in this list. */
export const buttons = ['none', 'up', 'down'] as const;
export type Button = (typeof buttons)[number];
export const kinds = ['word', 'patch', 'angle', 'separator', 'button'] as const;
export type Kind = (typeof kinds)[number];
export const lights = ['all', 'word', 'patch', 'angle', 'button', 'learned'] as const;
export type Light = (typeof lights)[number];
export const guesses = ['all', 'patch', 'acts', 'skip'] as const;

export interface StreamState {
  /** Which tokens the reader takes to be predicted: one of `guesses`, or nothing yet. */
  readonly guess: string;
  readonly instruction: Instruction;
  /** Angles of the two joints, rad: from the horizontal, and from the upper arm; counterclockwise. */
  readonly shoulder: number;
  readonly elbow: number;
  readonly button: Button;
  readonly light: Light;
}

export const start: StreamState = {
  guess: '',
  instruction: 'follow',
  shoulder: 0.5,
  elbow: 0.9,
  button: 'up',
  light: 'all',
};

export function isCovered({ guess }: StreamState): boolean {
  return guess === '';
}

/** One place in the stream. A word and a patch have no number that is known here. */
export interface Token {
  readonly kind: Kind;
  /** Key of a word's label, number of a patch in its picture, or the published number of the token. */
  readonly value: string | number;
  /** World time of the step that it belongs to. */
  readonly worldTime: number;
  /** Whether the reader's hand has changed it. */
  readonly touched?: boolean;
  /** Not yet there: what comes next. */
  readonly next?: true;
}

/** World time of the first of the two steps shown. */
export const firstFrame = 3;
const limit = 3.14;
/** How far a button turns the shoulder in a step, rad. Our own rule: the stream does not care. */
const turns = { none: 0, up: 0.2, down: -0.2 } as const;
/** Words in each instruction. */
const wordsIn = { follow: 3, raise: 3, hold: 2 } as const;

/** Shoulder one step later. */
export function shoulderAfter({ shoulder, button }: StreamState): number {
  return Math.min(limit, Math.max(-limit, shoulder + turns[button]));
}

/**
 * Two steps in one row: words, patches line by line, joint angles, the separator, the button; then all that is seen
 * of the next step, and the place where the next button is asked for. Order: reed2022gato.
 */
export function tokensOf(state: StreamState): readonly Token[] {
  const { instruction, shoulder, elbow, button } = state;
  const words = Array.from({ length: wordsIn[instruction] }, (_, i): Token => {
    return {
      kind: 'word',
      value: `${instruction}.${i + 1}`,
      worldTime: firstFrame,
      touched: instruction !== start.instruction,
    };
  });
  const turned = shoulder !== start.shoulder;
  const bent = elbow !== start.elbow;
  const seen = (worldTime: number, angle: number): readonly Token[] => [
    ...Array.from({ length: patchesInPicture }, (_, value): Token => ({ kind: 'patch', value, worldTime })),
    { kind: 'angle', value: tokenOf(angle), worldTime, touched: turned && worldTime === firstFrame },
    { kind: 'angle', value: tokenOf(elbow), worldTime, touched: bent && worldTime === firstFrame },
    { kind: 'separator', value: '|', worldTime },
  ];
  const second = firstFrame + 1;
  return [
    ...words,
    ...seen(firstFrame, shoulder),
    { kind: 'button', value: buttons.indexOf(button), worldTime: firstFrame, touched: button !== start.button },
    ...seen(second, shoulderAfter(state)),
    { kind: 'button', value: '?', worldTime: second, next: true },
  ];
}

/** Words and actions are what the loss of Gato asks for; all else is only read (reed2022gato). */
export function isLearned({ kind }: Token): boolean {
  return kind === 'word' || kind === 'button';
}

export function isLit(token: Token, light: Light): boolean {
  if (light === 'all') return true;
  return light === 'learned' ? isLearned(token) : token.kind === light;
}

/** The camera gives two pixels a pixel of the Box: 48 × 48, nine patches of 16 × 16. */
const patchesAcross = 3;
const patchesInPicture = patchesAcross ** 2;
const inPatch = box.size / patchesAcross;

/** What the camera sees at a frame, a pixel of the Box a pixel. */
export const seenAt: ReadonlyMap<number, Picture> = new Map(
  [firstFrame, firstFrame + 1].map((frame) => [frame, toPicture(render(coverClip[frame] as State))]),
);

const cut = new Map<string, Picture>();

/** One patch, 8 pixels of the Box a side; the same picture each time. */
export function patchOf(frame: number, index: number): Picture {
  const key = `${frame} ${index}`;
  const known = cut.get(key);
  if (known) return known;
  const whole = seenAt.get(frame);
  if (!whole) throw new RangeError(`patchOf: there is no frame ${frame}`);
  const left = (index % patchesAcross) * inPatch;
  const top = Math.floor(index / patchesAcross) * inPatch;
  const data = new Uint8ClampedArray(4 * inPatch * inPatch);
  for (let row = 0; row < inPatch; row++) {
    const from = 4 * ((top + row) * whole.width + left);
    data.set(whole.data.subarray(from, from + 4 * inPatch), 4 * inPatch * row);
  }
  const patch = { width: inPatch, height: inPatch, data };
  cut.set(key, patch);
  return patch;
}
