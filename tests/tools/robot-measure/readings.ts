/** How often the inverse-dynamics model names the push: between frames of the Box, and between those of a dream. */
import { randomFrom } from '../../../src/kit/random.ts';
import { makeStreams } from '../../../src/models/dream/training/streams.ts';
import { pairsOf } from '../../../src/models/inverse-dynamics/training/lessons.ts';
import { toPixels } from '../../../src/models/dream/pixels.ts';
import { byDream } from '../../../src/models/robot/imagine.ts';
import { carryOut, type Models } from '../../../src/models/robot/pursue.ts';
import { renderPaddle } from '../../../src/world/paddle-film.ts';
import { pushed, samplePaddleStart } from '../../../src/world/paddle.ts';

/** Of no training: those take their streams from seed · 65,536 on. */
const heldOut = 0x3fff;
const looks = 60;

/** Shares of right answers; pushes against a wall are left out, since they cannot be seen. */
export function readings(models: Models, seed: number) {
  const pairs = pairsOf(makeStreams(heldOut, 4, 640));
  const right = pairs.filter(({ before, after, push }) => {
    const film = [before, after].map((state) => toPixels(renderPaddle(state)));
    const odds = models.inverse.odds(film[0] as Float32Array, film[1] as Float32Array);
    return odds.indexOf(Math.max(...odds)) === push + 1;
  });
  const [named, given] = dreamed(models, seed);
  return { box: share(right.length, pairs.length), dream: share(named, given) };
}

/** Of all films that are imagined in so many looks: pushes that were named rightly, and all that could be seen. */
function dreamed(models: Models, seed: number): readonly [named: number, given: number] {
  let [named, given, done] = [0, 0, 0];
  for (let task = 0; done < looks; task++) {
    const chance = (Math.imul(seed, 0x20003) + task) >>> 0;
    const act = { trust: 8, imagine: byDream(models.vision, models.memory, randomFrom(chance)) };
    for (const { look, state } of carryOut(models, {
      instruction: 'middle',
      start: samplePaddleStart(randomFrom(chance)),
      act,
    })) {
      // prettier-ignore
      if (!look) continue;
      done++;
      look.films.forEach((film, row) => {
        let center = state.paddle;
        const read = models.inverse.infer(film);
        for (const [at, push] of (look.candidates[row] ?? []).entries()) {
          const next = pushed(center, push);
          if (next - center === push) {
            given++;
            named += read[at] === push ? 1 : 0;
          }
          center = next;
        }
      });
    }
  }
  return [named, given];
}

function share(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 10_000;
}
