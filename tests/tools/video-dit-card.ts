/**
 * Scores the miniature and writes its model card: `node tests/tools/video-dit-card.ts [--out FOLDER] [--clips 1000]`
 *
 * Reads the checkpoints that `npm run train` left in FOLDER, as they would ship (8 bits), one per seed and rung; lists
 * in `card.json` what it finds, with mean and spread over the seeds that have reached a rung, and writes what the figures
 * show of it to `content/data/video-dit.json`. A score is kept beside its checkpoint and not computed twice.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Card, ScoreName, Spread, Trials } from '../../src/models/video-dit/card.ts';
import { config, ladder, type Rung } from '../../src/models/video-dit/config.ts';
import { baselines, continueClip, mean, summarize, type Scores } from '../../src/models/video-dit/evaluate.ts';
import { heldOut } from '../../src/models/video-dit/held-out.ts';
import { nearestClip } from '../../src/models/video-dit/nearest.ts';
import { countParameters } from '../../src/models/video-dit/parameters.ts';
import type { VideoDit } from '../../src/models/video-dit/run.ts';
import type { RunLog } from '../../src/models/video-dit/training/checkpoint.ts';
import { rungFile } from '../../src/models/video-dit/training/loop.ts';
import { recipe } from '../../src/models/video-dit/training/recipe.ts';
import { toScript } from '../../src/models/video-dit/weights.ts';
import type { Frame } from '../../src/world/renderer.ts';
import { openCheckpoint } from './video-dit.ts';
import { hardware, round, updateCard, writeJson } from './video-dit-card-file.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'video-dit') },
    clips: { type: 'string', default: '1000' },
  },
});
const folder = values.out;
const clips = Number(values.clips);
const seeds = [1, 2, 3];
const rungs = Object.keys(ladder) as Rung[];
const truths = heldOut(clips);
const figures = new URL('../../content/data/video-dit.json', import.meta.url);

interface Entry {
  readonly log: RunLog;
  readonly bytes: number;
  readonly scores: Scores;
  /** Of the last rung. */
  readonly strangeSpeeds?: Trials['trials'];
  readonly fewSteps?: Trials['trials'];
}

/** |vx| of the first frame, px a frame; training shows 0.6 to 1.6. */
const strangeSpeeds = [
  [0.1, 0.3],
  [0.3, 0.6],
  [1.6, 2],
  [2, 2.5],
  [2.5, 3.2],
] as const;
const fewSteps = [1, 2, 4, 8, 12];
/** Clips a trial. */
const fewClips = Math.min(120, clips);

const reached = rungs
  .map((rung) => ({
    rung,
    found: seeds.flatMap((seed): readonly Entry[] => {
      const file = rungFile(folder, seed, rung);
      return existsSync(file) ? [scored(file)] : [];
    }),
  }))
  .filter(({ found }) => found.length > 0);
if (reached.length === 0) throw new Error(`there is no checkpoint in ${folder}`);
const card = makeCard();
await updateCard(card);
await writeJson(figures, forFigures(card));

function scored(file: string): Entry {
  const kept = `${file}.${clips}-clips.json`;
  if (existsSync(kept) && statSync(kept).mtimeMs > statSync(file).mtimeMs) {
    return JSON.parse(readFileSync(kept, 'utf8')) as Entry;
  }
  const { log, weights, model } = openCheckpoint(file);
  const began = performance.now();
  const scores = judge(model, truths);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${file}: ${(100 * scores.right).toFixed(1)} % right, ${scores.centroidError.toFixed(2)} px, ${seconds} s`,
  );
  const entry = {
    log,
    bytes: gzipSync(toScript('', weights), { level: 9 }).length,
    scores,
    ...(log.steps === recipe.steps ? trialsOf(model) : {}),
  };
  writeFileSync(kept, JSON.stringify(entry));
  return entry;
}

function trialsOf(model: VideoDit): Pick<Entry, 'strangeSpeeds' | 'fewSteps'> {
  return {
    strangeSpeeds: strangeSpeeds.map((range) => ({
      name: `|vx| ${range.join(' to ')}`,
      ...rounded(judge(model, heldOut(fewClips, range))),
    })),
    fewSteps: fewSteps.map((steps) => ({
      name: String(steps),
      ...rounded(judge(model, truths.slice(0, fewClips), steps)),
    })),
  };
}

function judge(model: VideoDit, of: typeof truths, steps?: number): Scores {
  const made = each(of, (truth, at) => continueClip(model, truth, at, steps));
  return summarize(made, of);
}

function* each(
  of: typeof truths,
  make: (truth: (typeof truths)[number], at: number) => readonly Frame[],
): Generator<readonly Frame[]> {
  for (const [at, truth] of of.entries()) yield make(truth, at);
}

function makeCard() {
  const last = reached.at(-1)?.found ?? [];
  return {
    model: 'A diffusion transformer over spacetime patches of the Box, in pixel space: no compression network, no text',
    repeat: [
      'npm run train -- video-dit --seed 1 (and 2, and 3)',
      'npm run train -- video-dit --seed 1 --ship',
      'node tests/tools/video-dit-card.ts',
      'node tests/tools/video-dit-bench.ts',
    ],
    data: {
      source: 'src/world: sampleStart, simulate, renderClip; no clip is shown twice',
      trainingClips: recipe.batch * recipe.steps,
      heldOut: `${clips} clips of the same distribution, the same for every model; clip k begins from noise of seed k`,
    },
    architecture: { ...config, parameters: countParameters() },
    training: recipe,
    hardware: `${hardware()}, one thread of Node ${process.version} a seed, shared with other work`,
    weights: '8 bits a number with a scale for each row; vectors in float32',
    clips,
    ladder: reached.map(({ rung, found }) => ({
      rung,
      steps: ladder[rung],
      clips: recipe.batch * ladder[rung],
      overSeeds: spread(found.map(({ scores }) => scores)),
      bySeed: found.map(({ log, bytes, scores }) => ({
        seed: log.seed,
        gzippedBytes: bytes,
        wallMinutes: round(log.wallSeconds / 60),
        cpuMinutes: round(log.cpuSeconds / 60),
        ...rounded(scores),
      })),
    })),
    baselines: [
      ...Object.entries(baselines).map(([rule, make]) => ({ rule, ...rounded(summarize(each(truths, make), truths)) })),
      // As many clips as each rung was trained on.
      ...rungs.map((rung) => {
        const known = recipe.batch * ladder[rung];
        return { rule: 'nearest clip', known, ...rounded(summarize(each(truths, nearestClip(known)), truths)) };
      }),
    ],
    strangeSpeeds: last.flatMap(({ log: { seed }, strangeSpeeds: trials = [] }) => ({ seed, trials })),
    fewSteps: last.flatMap(({ log: { seed }, fewSteps: trials = [] }) => ({ seed, trials })),
    losses: last.map(({ log }) => ({ seed: log.seed, losses: everySo(log.losses) })),
    notes: [
      'The wall time of a rung is that of the whole run up to it, on a machine that other work kept busy.',
      'Doing well on held-out clips does not show that a law was learned: compare retrieval among the baselines.',
    ],
  } satisfies Partial<Card>;
}

/** What `more-compute` and `violations` show, and no more: it travels in their scripts. */
function forFigures(made: ReturnType<typeof makeCard>): object {
  const names: readonly ScoreName[] = [
    'right', 'centroidError', 'clipsVanished', 'clipsDuplicate', 'clipsAstray', 'clipsGhost',
  ]; // prettier-ignore
  return {
    id: 'video-dit',
    title: 'The miniature, scored on clips that no training saw',
    source: 'node tests/tools/video-dit-card.ts',
    clips,
    ladder: made.ladder.map(({ rung, steps, clips: seen, overSeeds, bySeed }) => ({
      rung,
      steps,
      clips: seen,
      seeds: bySeed.map(({ seed }) => seed),
      ...Object.fromEntries(
        names.map((name) => {
          const { mean: middle, low, high } = overSeeds[name];
          return [name, { mean: middle, low, high }];
        }),
      ),
    })),
    rules: made.baselines.map(({ right, centroidError, ...rule }) => ({
      rule: rule.rule,
      ...('known' in rule ? { known: rule.known } : {}),
      right,
      centroidError,
    })),
  };
}

function spread(all: readonly Scores[]): Card['ladder'][number]['overSeeds'] {
  const names = Object.keys(all[0] as Scores).filter((name) => name !== 'clips') as ScoreName[];
  const entries = names.map((name): [ScoreName, Spread] => {
    const numbers = all.map((scores) => scores[name]);
    const middle = mean(numbers);
    const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
    return [
      name,
      {
        mean: round(middle, 4),
        low: round(Math.min(...numbers), 4),
        high: round(Math.max(...numbers), 4),
        deviation: numbers.length > 1 ? round(Math.sqrt(squares / (numbers.length - 1)), 4) : null,
      },
    ];
  });
  return Object.fromEntries(entries) as Record<ScoreName, Spread>;
}

function rounded(scores: Scores): Scores {
  return Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [name, round(value as number, 4)]),
  ) as Scores & Record<string, number>;
}

function everySo(losses: RunLog['losses']): readonly (readonly [number, number])[] {
  const windows = new Map<number, number[]>();
  for (const [steps, loss] of losses) {
    const end = Math.ceil(steps / 250) * 250;
    windows.set(end, [...(windows.get(end) ?? []), loss]);
  }
  return [...windows].map(([end, window]) => [end, round(mean(window), 5)]);
}
