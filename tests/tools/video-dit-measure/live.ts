/** The probes that ship, on clips that the model makes itself: how well they see the ball while it denoises. */
import { probeAt, type Fitted } from '../../../src/instruments/fitted.ts';
import { slotOf } from '../../../src/instruments/layered.ts';
import { read } from '../../../src/instruments/probe.ts';
import { fittedShape, stream } from '../../../src/instruments/video-dit.ts';
import { config } from '../../../src/models/video-dit/config.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { sample } from '../../../src/models/video-dit/sampler.ts';
import { promptLength, renderClip } from '../../../src/world/clip.ts';
import { scoreClip } from '../../../src/world/score.ts';
import { isHidden } from '../../../src/world/state.ts';
import { stateInMiddle } from '../../../src/world/slots.ts';
import { drawClips, type Clip } from './clips.ts';
import { slots } from './heaps.ts';
import type { Row } from './rows.ts';

const clipSeed = 0x11fe;

/** Distance, px, of what is read from the true ball, by layer and step: everywhere, and where the clip hides its ball. */
export function liveRows(model: VideoDit, fitted: Fitted, count: number): readonly Row[] {
  const steps = config.samplerSteps;
  const tallies = Array.from({ length: stream.layers * steps }, () => ({ error: 0, all: 0, hidden: 0, unseen: 0 }));
  drawClips(count, clipSeed).forEach((clip, seed) => {
    const errors: { readonly index: number; readonly slot: number; readonly error: number }[] = [];
    let pass = -1;
    const frames = sample(model, {
      prompt: renderClip(clip.slice(0, promptLength)),
      seed,
      hook: (activations, layer, noiseLevel) => {
        if (layer === 0) pass += 1;
        for (const slot of slots) {
          const probe = probeAt(fitted, fittedShape, layer, slot, noiseLevel);
          if (!probe) continue;
          const [x = 0, y = 0] = read(probe, slotOf(activations, slot, stream));
          errors.push({ index: layer * steps + pass, slot, error: distance(clip, slot, x, y) });
        }
      },
    });
    const { depth } = scoreClip(frames, clip);
    for (const { index, slot, error } of errors) {
      const tally = tallies[index] as (typeof tallies)[number];
      tally.error += error;
      tally.all += 1;
      if (!isHidden({ ...stateInMiddle(clip, slot), depth })) continue;
      tally.hidden += error;
      tally.unseen += 1;
    }
  });
  return tallies.map(({ error, all, hidden, unseen }, index) => ({
    at: { layer: Math.floor(index / steps), step: (index % steps) + 1 },
    found: { error: error / Math.max(1, all), hidden: hidden / Math.max(1, unseen) },
  }));
}

function distance(clip: Clip, slot: number, x: number, y: number): number {
  const { ball } = stateInMiddle(clip, slot);
  return Math.hypot(x - ball.x, y - ball.y);
}
