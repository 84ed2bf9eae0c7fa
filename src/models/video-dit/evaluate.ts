/** How well a model foresees the Box: one thousand clips that no training saw, judged by src/world/score.ts. */
import { constantVelocity, fallWithoutBounces } from '../../world/baselines.ts';
import { clipLength, promptLength, renderClip } from '../../world/clip.ts';
import type { Frame } from '../../world/renderer.ts';
import { faultsOf, scoreClip, type ClipScore, type Fault } from '../../world/score.ts';
import type { State } from '../../world/state.ts';
import { sample } from './sampler.ts';
import type { VideoDit } from './run.ts';

export interface Scores {
  readonly clips: number;
  /** Share of clips in which nothing is wrong. */
  readonly right: number;
  /** Mean over visible frames after the prompt, px; and over the last four frames of the clip. */
  readonly centroidError: number;
  readonly centroidErrorAtEnd: number;
  /** Share of visible frames without their ball. */
  readonly vanished: number;
  /** Share of all frames with two balls. */
  readonly duplicate: number;
  /** Share of hidden frames that show a ball all the same. */
  readonly ghost: number;
  /** Share of clips that pass in front. */
  readonly front: number;
  /** Share of clips in which it happens in at least one frame; a clip can have several faults. */
  readonly clipsVanished: number;
  readonly clipsDuplicate: number;
  readonly clipsAstray: number;
  readonly clipsGhost: number;
}

/** The model's continuation of a clip's prompt; clip k starts from noise k. */
export function continueClip(model: VideoDit, truth: readonly State[], seed: number, steps?: number): readonly Frame[] {
  return sample(model, { prompt: renderClip(truth.slice(0, promptLength)), seed, steps });
}

/** What two simple rules foresee from the true state of the prompt's last frame. */
export const baselines: Readonly<Record<string, (truth: readonly State[]) => readonly Frame[]>> = {
  'constant velocity': (truth) => foresee(truth, constantVelocity),
  'gravity without bounces': (truth) => foresee(truth, fallWithoutBounces),
};

function foresee(truth: readonly State[], rule: typeof constantVelocity): readonly Frame[] {
  const known = truth.slice(0, promptLength);
  const ahead = rule(known.at(-1) as State, clipLength - promptLength + 1).slice(1);
  return renderClip([...known, ...ahead]);
}

/** @param made frames of each held-out clip, in order. */
export function summarize(made: Iterable<readonly Frame[]>, truths: readonly (readonly State[])[]): Scores {
  const scores: ClipScore[] = [];
  for (const frames of made) scores.push(scoreClip(frames, truths[scores.length] as readonly State[]));
  const frames = scores.flatMap((score) => score.frames);
  const ends = scores.flatMap((score) => score.frames.slice(-4));
  const visible = frames.filter(({ expected }) => expected === 'visible');
  const hidden = frames.filter(({ expected }) => expected === 'hidden');
  const clipsWith = (fault: Fault): number =>
    share(scores, (score) => score.frames.some((frame) => faultsOf(frame).includes(fault)));
  return {
    clips: scores.length,
    right: share(scores, ({ right }) => right),
    centroidError: mean(frames.flatMap(({ centroidError }) => centroidError ?? [])),
    centroidErrorAtEnd: mean(ends.flatMap(({ centroidError }) => centroidError ?? [])),
    vanished: share(visible, ({ vanished }) => vanished),
    duplicate: share(frames, ({ duplicate }) => duplicate),
    ghost: share(hidden, ({ ghost }) => ghost),
    front: share(scores, ({ depth }) => depth === 'front'),
    clipsVanished: clipsWith('vanished'),
    clipsDuplicate: clipsWith('duplicate'),
    clipsAstray: clipsWith('astray'),
    clipsGhost: clipsWith('ghost'),
  };
}

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length / items.length;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
