import type { Words } from '../../kit/words.ts';
import { coverClip } from '../../world/cover.ts';
import { box, isHidden, type State } from '../../world/state.ts';
import { across, maskOf, hiddenIn, meanShare, places, tubelets, type Mask, type MaskState } from './state.ts';

/** Counts of this mask, the mean so far, and what of the ball is left to see. */
export function say({ kind, mask, frame }: MaskState, words: Words): string {
  const own = maskOf(kind, mask);
  const hidden = hiddenIn(own);
  return [
    words.sentence(kind, { mask }),
    words.sentence('counts', { hidden, seen: (places - hidden) * tubelets, predicted: hidden * tubelets }),
    words.sentence('mean', { mask, mean: (100 * meanShare(kind, mask)).toFixed(1) }),
    words.sentence(ballIn(frame, own), { frame }),
  ].join(' ');
}

function ballIn(frame: number, mask: Mask): 'there' | 'partly' | 'gone' | 'behind' {
  const state = coverClip[frame] as State;
  if (isHidden(state)) return 'behind';
  const { left, right } = box.pillar;
  const side = box.size / across;
  let seen = 0;
  let all = 0;
  for (let y = 0.25; y < box.size; y += 0.5) {
    for (let x = 0.25; x < box.size; x += 0.5) {
      const shown = state.depth === 'front' || x < left || x > right;
      if (!shown || Math.hypot(x - state.ball.x, y - state.ball.y) > box.radius) continue;
      all++;
      if (mask[Math.floor(y / side) * across + Math.floor(x / side)] === 0) seen++;
    }
  }
  if (seen === 0) return 'gone';
  return seen === all ? 'there' : 'partly';
}
