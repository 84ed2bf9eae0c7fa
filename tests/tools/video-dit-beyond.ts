/**
 * How fast the miniature lets a ball go that it was shown at a speed, or under a gravity, outside its training:
 * `node tests/tools/video-dit-beyond.ts [--out FOLDER] [--rung 32x] [--clips 60]`
 *
 * Reads the checkpoints that `npm run train` left in FOLDER, one a seed, as they ship (8 bits); the rival is the nearest
 * of many clips of the training distribution. Writes content/data/video-dit-beyond.json.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom, type Random } from '../../src/kit/random.ts';
import { ladder, type Rung } from '../../src/models/video-dit/config.ts';
import { continueClip, mean } from '../../src/models/video-dit/evaluate.ts';
import { nearestStates } from '../../src/models/video-dit/nearest.ts';
import { rungFile } from '../../src/models/video-dit/training/loop.ts';
import { clipLength, promptLength, renderClip, simulate } from '../../src/world/clip.ts';
import { shownGravity, shownSpeed } from '../../src/world/motion.ts';
import { fastest, openingAtSpeed, openingUnder } from '../../src/world/openings.ts';
import type { Frame } from '../../src/world/renderer.ts';
import { box, trained, type State } from '../../src/world/state.ts';
import { openCheckpoint } from './video-dit.ts';

type Clip = readonly State[];

/** What is asked for, in which clips, and how it is read off a film. */
interface Question {
  readonly asked: readonly number[];
  readonly open: (asked: number, random: Random) => Clip;
  readonly shown: (film: readonly Frame[]) => number | undefined;
}

const questions = {
  speed: {
    asked: steps(0.1, fastest, 0.1),
    open: (speed, random) => simulate(openingAtSpeed(speed, random)),
    shown: (film) => shownSpeed(film),
  },
  gravity: {
    asked: steps(0, 0.3, 0.02),
    open: (gravity, random) => simulate(openingUnder(gravity, random), clipLength, { ...box, gravity }),
    shown: (film) => shownGravity(film),
  },
} satisfies Record<string, Question>;

/** Starts the stream of clips of a question; the same for every model. */
const clipSeed = 0xbe7;

/** Mean of what is shown, and mean distance from what was asked for. */
interface Shown {
  readonly shown: number;
  readonly error: number;
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'video-dit') },
    rung: { type: 'string', default: '32x' },
    clips: { type: 'string', default: '60' },
    memory: { type: 'string', default: '320000' },
  },
});
const rung = values.rung as Rung;
if (!(rung in ladder)) throw new RangeError(`there is no rung ${values.rung}`);
const clips = Number(values.clips);
const known = Number(values.memory);
const seeds = [1, 2, 3].filter((seed) => existsSync(rungFile(values.out, seed, rung)));
if (seeds.length === 0) throw new Error(`no checkpoint ${rung} in ${values.out}`);
const models = seeds.map((seed) => openCheckpoint(rungFile(values.out, seed, rung)).model);
const recall = nearestStates(known);

const file = new URL('../../content/data/video-dit-beyond.json', import.meta.url);
const data = {
  id: 'video-dit-beyond',
  repeat: 'node tests/tools/video-dit-beyond.ts',
  rung,
  seeds,
  clips,
  memory: known,
  training: { speed: trained.speed, gravity: box.gravity },
  speed: questions.speed.asked.map((asked) => row(questions.speed, asked)),
  gravity: questions.gravity.asked.map((asked) => row(questions.gravity, asked)),
};
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
console.log(`wrote ${file.pathname}`);

function row(question: Question, asked: number) {
  const random = randomFrom(clipSeed + Math.round(1000 * asked));
  const truths = Array.from({ length: clips }, () => question.open(asked, random));
  const judge = (make: (truth: Clip, at: number) => readonly Frame[]): Shown =>
    summary(question, asked, truths.map(make));
  const bySeed = models.map((model) => judge((truth, at) => continueClip(model, truth, at)));
  const nearest = judge((truth) => renderClip([...truth.slice(0, promptLength), ...remembered(truth)]));
  console.log(asked, bySeed.map(({ shown }) => shown).join(' '), nearest.shown);
  return {
    asked,
    shown: bySeed.map(({ shown }) => shown),
    error: bySeed.map(({ error }) => error),
    nearest: nearest.shown,
    nearestError: nearest.error,
  };
}

/** What memory goes on with; in front of the pillar, as the opening shows. */
function remembered(truth: Clip): Clip {
  return recall(truth)
    .slice(promptLength)
    .map(({ ball }) => ({ ball, depth: 'front' }));
}

function summary({ shown }: Question, asked: number, films: readonly (readonly Frame[])[]): Shown {
  const found = films.flatMap((film) => shown(film) ?? []);
  if (found.length < clips / 2) throw new Error(`at ${asked} only ${found.length} of ${clips} films can be measured`);
  return { shown: rounded(mean(found)), error: rounded(mean(found.map((value) => Math.abs(value - asked)))) };
}

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => rounded(from + k * step));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
