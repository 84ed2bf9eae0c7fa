/** Definition 1 in the Box: a state that rolls forward in world time, and a prediction that averages over many rolls. */
import { randomFrom } from '../../kit/random.ts';
import { clipLength, unfold } from '../../world/clip.ts';
import { step } from '../../world/dynamics.ts';
import { emptyFrame, render, type Frame } from '../../world/renderer.ts';
import { box, type State, type World } from '../../world/state.ts';

/** The frame in which the reader moves the ball. */
export const editFrame = 4;
export const last = clipLength - 1;
/** Rolls that a prediction averages over: as many as in battaglia2013ipe, experiments 1 to 4. */
export const rollouts = 48;

/** Behind the pillar, out of sight, exactly in frames 4 to 7. */
export const beginning: State = { ball: { x: 5.5, y: 6.5, vx: 1.18, vy: -0.2 }, depth: 'behind' };

/** What the simulator does not know exactly, as standard deviations: px and px a frame. */
const doubt = { place: 0.5, speed: 0.08 };

export interface Roll {
  /** How far down the ball is moved in the edited frame, px. */
  readonly down: number;
  /** px a frame² */
  readonly gravity: number;
}

/** One roll: the Box's own step, with the ball moved once. */
export function roll(start: State, { down, gravity }: Roll): readonly State[] {
  // Exact whatever the parts of a frame; with one of them a drag stays quick.
  const world: World = { ...box, gravity, substeps: 1 };
  let frame = 0;
  return unfold(start, clipLength, (state) => {
    const next = step(state, world);
    frame++;
    return frame === editFrame ? moved(next, down) : next;
  });
}

function moved({ ball, depth }: State, down: number): State {
  const y = Math.min(box.size - box.radius, Math.max(box.radius, ball.y + down));
  return { ball: { ...ball, y }, depth };
}

/** Where each of the noisy rolls has its ball in the last frame. The noise is the same for every edit and law. */
export function ends(of: Roll): readonly State[] {
  const random = randomFrom(21);
  return Array.from({ length: rollouts }, () => {
    const { x, y, vx, vy } = beginning.ball;
    const ball = {
      x: x + doubt.place * random.normal(),
      y: y + doubt.place * random.normal(),
      vx: vx + doubt.speed * random.normal(),
      vy: vy + doubt.speed * random.normal(),
    };
    return roll({ ...beginning, ball }, of)[last] as State;
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
