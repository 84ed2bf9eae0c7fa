/** One clip of one early checkpoint, judged. */
import type { Run } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { continueAndJudge, modelOf, type JudgedClip } from '../../models/video-dit/judged.ts';
import { weightsOf } from '../../models/video-dit/recorded.ts';
import type { ShippedWeights } from '../../models/video-dit/weights.ts';
import { truthOf } from './rounds.ts';
import type { ClipRequest } from './state.ts';

export const run: Run<ClipRequest, JudgedClip | undefined> = function* (request, data) {
  const model = modelOf(data[weightsOf(request.rung)] as ShippedWeights, data[kernelName]);
  yield yield* continueAndJudge(model, truthOf(request), request.clip);
};
