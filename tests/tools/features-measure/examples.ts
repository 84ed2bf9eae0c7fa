/** What the models say of the clips that the figure shows, packed so small that its script can carry them. */
import { read, type Probe } from '../../../src/instruments/probe.ts';
import { tokensOf, toFrames } from '../../../src/models/features/clips.ts';
import { config, sizes } from '../../../src/models/features/config.ts';
import { exampleClip, exampleCount } from '../../../src/models/features/examples.ts';
import { besideSlots } from '../../../src/models/features/mask.ts';
import type { Run } from '../../../src/models/features/plan.ts';
import { evened } from '../../../src/models/features/training/lessons.ts';
import type { Reader } from '../../../src/models/features/training/reader.ts';
import { pack } from '../../../src/models/features/packed.ts';
import type { Backdrop } from '../../../src/world/backdrop.ts';
import { foreseenSlots, rowsOf, type Probed } from './probes.ts';

const { slots, tokenValues, slotTokens } = sizes;
const places = besideSlots(slots / 2);
const half = tokensOfHalf();

export interface Model {
  readonly run: Run;
  readonly reader: Reader;
  readonly probes: Probed['probes'];
}

/** The last two slots of each example, foreseen from the first two. */
export async function examplesOf(backdrop: Backdrop, pixels: Model, features: Model) {
  const rows: object[] = [];
  for (let at = 0; at < exampleCount; at++) {
    const clip = tokensOf([exampleClip(backdrop, at)]);
    const said = await pixels.reader.said(clip, places);
    const wanted = await features.reader.whole(clip);
    const guessed = await features.reader.said(clip, places);
    rows.push({
      backdrop,
      at,
      /** Frames of the last two slots. */
      frames: pack(toFrames(inPixels(said, clip, pixels.run)).slice(config.frames / 2), -1, 1),
      /** [tokens of the last two slots × width] */
      guessed: pack([guessed.subarray(half)], -3, 3),
      wanted: pack([wanted.subarray(half)], -3, 3),
      balls: { pixels: await ballsOf(pixels, clip), features: await ballsOf(features, clip) },
    });
  }
  return rows;
}

/** Evened pixels back in the range of the true token: mean and spread are taken from it, as he2022masked show them. */
function inPixels(said: Float32Array, clip: Float32Array, { settings }: Run): Float32Array {
  if (!settings.evenPixels) return said;
  const even = evened(clip);
  return said.map((value, at) => {
    const from = at - (at % tokenValues);
    const [low, high] = extremes(clip.subarray(from, from + tokenValues));
    const [evenLow, evenHigh] = extremes(even.subarray(from, from + tokenValues));
    const scale = evenHigh > evenLow ? (high - low) / (evenHigh - evenLow) : 0;
    return low + scale * (value - evenLow);
  });
}

function extremes(values: Float32Array): readonly [low: number, high: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Where the probes put the ball in the middle of each slot, px: the clip in view, and foreseen. */
async function ballsOf({ reader, probes }: Model, clip: Float32Array) {
  const [whole, foreseen] = [await reader.whole(clip), await reader.foreseen(clip)];
  const place = (probe: Probe, values: Float32Array, slot: number): readonly number[] =>
    [...read(probe, rowsOf({ count: 1 }, values, slot, config.width)).subarray(0, 2)].map((px) =>
      Number(px.toFixed(2)),
    );
  return {
    whole: probes.whole.map((probe, slot) => place(probe, whole, slot)),
    foreseen: probes.foreseen.map((probe, at) => place(probe, foreseen, foreseenSlots[at] as number)),
  };
}

function tokensOfHalf(): number {
  return (slots / 2) * slotTokens * config.width;
}
