import { openCheckpoint } from './video-dit.ts';
import { continueClip, summarize } from '../../src/models/video-dit/evaluate.ts';
import { heldOut } from '../../src/models/video-dit/held-out.ts';
const t=heldOut(100); const {model}=openCheckpoint(process.argv[2]!);
const b=performance.now(); console.log(summarize(t.map((c,i)=>continueClip(model,c,i)),t), performance.now()-b);
