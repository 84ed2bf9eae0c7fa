/** A robot carries out an instruction: a piece for each look ahead. */
import type { Run } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { toFrame } from '../../models/dream/pixels.ts';
import { pixels } from '../../models/inverse-dynamics/config.ts';
import { byDream } from '../../models/robot/imagine.ts';
import { landingIn, placesOf } from '../../models/robot/judge.ts';
import { carryOut, type Look as Looked } from '../../models/robot/pursue.ts';
import { modelsFrom } from '../../models/robot/shipped.ts';
import { packFilm } from '../../world/packed.ts';
import { paddle, paddleBox, samplePaddleStart } from '../../world/paddle.ts';
import type { Frame, Look, Piece, RobotRequest } from './state.ts';

export const run: Run<RobotRequest, Piece> = function* ({ order }, data) {
  const models = modelsFrom(data);
  const { instruction, trust, seed } = order;
  const imagine = byDream(models.vision, models.memory, randomFrom(seed));
  const moments = carryOut(models, {
    instruction,
    start: samplePaddleStart(randomFrom(seed)),
    act: { trust, imagine },
  });
  let waiting: Frame[] = [];
  let [frames, isFirst] = [0, true];
  for (;;) {
    const { value, done } = moments.next();
    const { state, stepsDone, verdict, look } = value;
    waiting.push({ state, stepsDone, verdict });
    if (look || done) {
      yield { frames: waiting, look: look && packed(look, frames), isFirst, isLast: done === true };
      waiting = [];
      isFirst = false;
    }
    if (done) return;
    frames++;
  }
};

function packed({ step, candidates, films, rates, chosen, read }: Looked, at: number): Look {
  const film = films[chosen] as Float32Array;
  return {
    at,
    step,
    exposures: packFilm(films.map((one) => toFrame(exposed(one)))),
    chosen,
    film: packFilm(Array.from({ length: film.length / pixels }, (_, i) => toFrame(frameOf(film, i)))),
    rate: rates[chosen] as number,
    given: candidates[chosen] ?? [],
    read,
  };
}

function frameOf(film: Float32Array, at: number): Float32Array {
  return film.subarray(at * pixels, (at + 1) * pixels);
}

/** The ball at all times at once, and the paddle when the ball lands: or, if it does not, at the end. */
function exposed(film: Float32Array): Float32Array {
  const frames = film.length / pixels;
  const end = landingIn(placesOf(film))?.frame ?? frames - 1;
  const all = frameOf(film, end).slice();
  const above = Math.floor(paddle.top) * paddleBox.size;
  for (let at = 0; at < end; at++) {
    const frame = frameOf(film, at);
    for (let pixel = 0; pixel < above; pixel++) all[pixel] = Math.max(all[pixel] as number, frame[pixel] as number);
  }
  return all;
}
