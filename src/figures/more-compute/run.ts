/** The same prompt and the same noise through every checkpoint of the ladder, the smallest budget first. */
import type { Run } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { continueAndJudge, modelOf } from '../../models/video-dit/judged.ts';
import { weightsOf } from '../../models/video-dit/recorded.ts';
import type { ShippedWeights } from '../../models/video-dit/weights.ts';
import { truthOf, type ClipPiece, type ClipRequest } from './state.ts';

export const run: Run<ClipRequest, ClipPiece> = function* ({ clip, seed, rungs }, data) {
  const truth = truthOf(clip);
  for (const rung of rungs) {
    const model = modelOf(data[weightsOf(rung)] as ShippedWeights, data[kernelName]);
    yield { rung, made: yield* continueAndJudge(model, truth, seed) };
  }
};
