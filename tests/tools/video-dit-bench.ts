/**
 * Times the miniature: `node tests/tools/video-dit-bench.ts [--rung 32x] [--clips 50]`, one clip of 20 steps on one
 * core. Wall time says what a reader waits for on this machine now; processor time is what a quiet one would take.
 */
import { parseArgs } from 'node:util';
import { promptLength, renderClip } from '../../src/world/clip.ts';
import { coverClip } from '../../src/world/cover.ts';
import { config } from '../../src/models/video-dit/config.ts';
import { createModel } from '../../src/models/video-dit/run.ts';
import { sample } from '../../src/models/video-dit/sampler.ts';
import { decodeWeights } from '../../src/models/video-dit/weights.ts';
import { shippedWeights } from './video-dit.ts';

const { values } = parseArgs({
  options: { rung: { type: 'string', default: '32x' }, clips: { type: 'string', default: '50' } },
});
const began = performance.now();
const model = createModel(decodeWeights(shippedWeights(values.rung)));
const awake = performance.now() - began;
const prompt = renderClip(coverClip.slice(0, promptLength));
const wall: number[] = [];
const processor: number[] = [];
for (let seed = 0; seed < Number(values.clips); seed++) {
  const before = process.cpuUsage();
  const from = performance.now();
  sample(model, { prompt, seed });
  const { user, system } = process.cpuUsage(before);
  wall.push(performance.now() - from);
  processor.push((user + system) / 1000);
}
console.log(`weights read in ${awake.toFixed(1)} ms`);
console.log(`a clip of ${config.samplerSteps} steps, ms: ${quantiles(wall)} wall; ${quantiles(processor)} processor`);

function quantiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1);
  return `least ${at(0)}, median ${at(0.5)}, nine in ten below ${at(0.9)}`;
}
