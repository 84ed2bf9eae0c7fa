/** Definition 1 in the Box: a prediction that averages over states which roll forward, until it is cut off from them. */
import { clipLength } from '../../world/clip.ts';
import { roll, type Roll } from '../../world/edit.ts';
import { emptyFrame, render, type Frame } from '../../world/renderer.ts';
import { box, type State } from '../../world/state.ts';
import { openings } from './edit.ts';

/** Rolls that a prediction averages over: as many as in battaglia2013ipe, experiments 1 to 4. */
export const rollouts = 48;

export const laws = ['full', 'half'] as const;
export type Law = (typeof laws)[number];

/** px a frame² */
export const gravityOf = (law: Law): number => (law === 'full' ? box.gravity : box.gravity / 2);

/** What the simulator does not know exactly, as standard deviations: px and px a frame. */
const doubt = { place: 0.5, speed: 0.08 };

/**
 * The noise of a roll, the same for every edit and law: logistic, with mean 0 and standard deviation 1. Drawn at random,
 * so few rolls would leave gaps; Korobov's lattice, the powers of 11, spreads them evenly.
 *
 * @param power of 11, one for each number of a state.
 */
function noise(at: number, power: number): number {
  const share = (((at + 0.5) * 11 ** power) / rollouts) % 1;
  return (Math.sqrt(3) / Math.PI) * Math.log(share / (1 - share));
}

/** Where each of the noisy rolls has its ball in the last frame. */
export function ends(of: Roll): readonly State[] {
  const start = openings.position;
  return Array.from({ length: rollouts }, (_, at) => {
    const { x, y, vx, vy } = start.ball;
    const ball = {
      x: x + doubt.place * noise(at, 0),
      y: y + doubt.place * noise(at, 1),
      vx: vx + doubt.speed * noise(at, 2),
      vy: vy + doubt.speed * noise(at, 3),
    };
    return roll({ ...start, ball }, of)[clipLength - 1] as State;
  });
}

/** The answer that an average over rolls gives: an expected frame and an expected height, px from the top. */
export interface Prediction {
  readonly frame: Frame;
  readonly height: number;
}

export function predict(states: readonly State[]): Prediction {
  const frame = new Float32Array(emptyFrame().length);
  let height = 0;
  for (const state of states) {
    height += state.ball.y / states.length;
    const shown = render(state);
    for (let pixel = 0; pixel < frame.length; pixel++) {
      frame[pixel] = (frame[pixel] as number) + (shown[pixel] as number) / states.length;
    }
  }
  return { frame, height };
}

/** What the reader has set of the simulator. */
export interface Settings {
  /** How far down the ball is moved in the edited frame, px. */
  readonly down: number;
  readonly law: Law;
  /** Whether the prediction is taken from the rollouts. */
  readonly hangs: boolean;
}

export interface Outcome {
  /** Where the noisy rolls end, with the reader's edit and law. */
  readonly ends: readonly State[];
  readonly prediction: Prediction;
  /** How much lower the rolls end on average than without edit and with the Box's own law, px. */
  readonly rollShift: number;
  /** The same for the prediction. */
  readonly predictionShift: number;
  /** Whether the prediction goes where the rolls go; undefined where nothing was changed, so that nothing was tested. */
  readonly hangs: boolean | undefined;
}

const none = { down: 0, law: 'full' } as const;
const known = new Map<string, readonly [ends: readonly State[], average: Prediction]>();

/** Kept once computed; a reader can set only a few. */
function rolled({ down, law }: Pick<Settings, 'down' | 'law'>): readonly [ends: readonly State[], average: Prediction] {
  const key = `${down} ${law}`;
  let found = known.get(key);
  if (!found) {
    const states = ends({ down, gravity: gravityOf(law) });
    found = [states, predict(states)];
    known.set(key, found);
  }
  return found;
}

/** px; less than that is no change. */
const tolerance = 0.05;

export function outcome(settings: Settings): Outcome {
  const [reached, average] = rolled(settings);
  const [, habit] = rolled(none);
  // Cut off, it keeps the answer that fits what most often follows the opening frames.
  const prediction = settings.hangs ? average : habit;
  const rollShift = average.height - habit.height;
  const predictionShift = prediction.height - habit.height;
  const hangs = Math.abs(rollShift) < tolerance ? undefined : Math.abs(rollShift - predictionShift) < tolerance;
  return { ends: reached, prediction, rollShift, predictionShift, hangs };
}
