/** The model card as tables: every number comes from card.json, none is typed. */
import type { Card, ScoreName, Spread, Trials } from '../models/video-dit/card.ts';
import { sizesOf } from '../models/video-dit/config.ts';
import { cardWord, type CardWord } from './model-card-words.ts';

export interface CardTable {
  readonly caption: string;
  /** Empty where each row is a name and what it is. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const cardParts = ['made', 'scores', 'faults', 'seeds', 'rules', 'speeds', 'few', 'measured'] as const;
export type CardPart = (typeof cardParts)[number];

/** Tables of one part; none where nothing has been measured for it. */
export function cardTables(card: Card, part: CardPart, language: string): readonly CardTable[] {
  const say = (key: CardWord, values?: Readonly<Record<string, string | number>>): string =>
    cardWord(language, key, values);
  return tables[part](card, say);
}

type Say = (key: CardWord, values?: Readonly<Record<string, string | number>>) => string;

const tables: Readonly<Record<CardPart, (card: Card, say: Say) => readonly CardTable[]>> = {
  made: (card, say) => [{ caption: say('made.caption'), columns: [], rows: made(card, say) }],
  scores: (card, say) => [ladder(card, ['right', 'centroidError', 'centroidErrorAtEnd'], say)],
  faults: (card, say) => [ladder(card, ['vanished', 'duplicate', 'ghost', 'front'], say)],
  seeds: (card, say) => [seeds(card, say)],
  rules: (card, say) => [rules(card, say)],
  speeds: (card, say) => trials(card, card.strangeSpeeds, 'speeds.caption', 'speed', say),
  few: (card, say) => trials(card, card.fewSteps, 'few.caption', 'samplerSteps', say),
  measured: (card, say) => measured(card, say),
};

function made(
  { model, architecture, data, training, weights, hardware, ladder: rungs }: Card,
  say: Say,
): CardTable['rows'] {
  const { parameters, ...shape } = architecture;
  const { muon, adam, promptDropped, ...recipe } = training;
  const bytes = rungs.flatMap(({ bySeed }) => bySeed.map(({ gzippedBytes }) => gzippedBytes));
  return [
    [say('made.model'), model],
    [say('made.parameters'), parameters.toLocaleString('en')],
    [say('made.shape'), say('shape.value', { ...shape, ...sizesOf(architecture) })],
    [say('made.data'), say('data.value', { clips: data.trainingClips, source: data.source })],
    [say('made.heldOut'), data.heldOut],
    [
      say('made.training'),
      say('training.value', {
        ...recipe,
        muon: muon.rate,
        momentum: muon.momentum,
        adam: String(adam.rate),
        average: String(recipe.average),
        promptDropped: percent(promptDropped),
      }),
    ],
    [say('made.sampler'), say('sampler.value', { steps: shape.samplerSteps })],
    [say('made.weights'), say('weights.value', { weights, bytes: kilobytes(Math.max(...bytes)) })],
    [say('made.hardware'), hardware],
  ];
}

type Shown = ScoreName & CardWord;

const shares: readonly Shown[] = ['right', 'vanished', 'duplicate', 'ghost', 'front'];

/** A row a budget, a column a score. */
function ladder({ ladder: rungs, clips }: Card, names: readonly Shown[], say: Say): CardTable {
  const count = Math.max(...rungs.map(({ bySeed }) => bySeed.length));
  return {
    caption: count > 1 ? say('scores.caption', { seeds: count, clips }) : say('scores.captionOne', { clips }),
    columns: [say('rung'), say('steps'), say('seen'), ...names.map((name) => say(name))],
    rows: rungs.map(({ rung, steps, clips: seen, overSeeds }) => [
      times(rung),
      steps.toLocaleString('en'),
      seen.toLocaleString('en'),
      ...names.map((name) => range(overSeeds[name], shares.includes(name))),
    ]),
  };
}

function seeds({ ladder: rungs }: Card, say: Say): CardTable {
  return {
    caption: say('seeds.caption'),
    columns: [say('rung'), say('seed'), say('right'), say('centroidError'), say('wall'), say('cpu')],
    rows: rungs.flatMap(({ rung, bySeed }) =>
      bySeed.map((run) => [
        times(rung),
        String(run.seed),
        percent(run.right),
        run.centroidError.toFixed(2),
        run.wallMinutes.toFixed(1),
        run.cpuMinutes.toFixed(1),
      ]),
    ),
  };
}

function rules({ baselines, clips }: Card, say: Say): CardTable {
  return {
    caption: say('rules.caption', { clips }),
    columns: [say('rule'), say('right'), say('centroidError')],
    rows: baselines.map(({ rule, known = 0, right, centroidError }) => [
      say(`rule.${rule}` as CardWord, { known }),
      percent(right),
      centroidError.toFixed(2),
    ]),
  };
}

/** One row a trial, a column a seed; the last rung's. */
function trials(
  { ladder: rungs }: Card,
  all: readonly Trials[],
  caption: 'speeds.caption' | 'few.caption',
  head: 'speed' | 'samplerSteps',
  say: Say,
): readonly CardTable[] {
  const ran = all.filter(({ trials: list }) => list.length > 0);
  const first = ran[0]?.trials ?? [];
  if (first.length === 0) return [];
  const perSeed = ran.map(({ seed }) => `${say('seed')} ${seed}`);
  return [
    {
      caption: say(caption, { rung: times(rungs.at(-1)?.rung ?? ''), clips: first[0]?.clips ?? 0 }),
      columns: [say(head), ...perSeed.map((seed) => `${say('right')}, ${seed}`), ...perSeed.map((seed) => `${say('centroidError')}, ${seed}`)], // prettier-ignore
      rows: first.map(({ name }, i) => [
        name.replace('|vx| ', ''),
        ...ran.map((one) => percent(one.trials[i]?.right ?? 0)),
        ...ran.map((one) => (one.trials[i]?.centroidError ?? 0).toFixed(2)),
      ]),
    },
  ];
}

function measured({ measured: found }: Card, say: Say): readonly CardTable[] {
  if (!found) return [];
  const { where, rung, awake, clip, plain, onnx, memory, longestTask } = found;
  const task = (ms: number): string => (ms === 0 ? say('none', { ms: milliseconds(50) }) : milliseconds(ms));
  return [
    {
      caption: say('measured.caption', { where, rung: times(rung) }),
      columns: [say('measured.what'), say('measured.value')],
      rows: [
        [say('measured.awake'), milliseconds(awake)],
        [say('measured.clip', { clips: clip.clips }), both(clip)],
        [say('measured.plain'), both(plain)],
        [say('measured.onnx', { version: onnx.version }), both(onnx)],
        [say('measured.ratio'), onnx.ratio.toFixed(2)],
        [say('measured.difference'), onnx.largestDifference.toExponential(1)],
        [say('measured.memory', { clips: memory.clips }), `${megabytes(memory.before)}, ${megabytes(memory.after)}`],
        [say('measured.worker'), task(longestTask.worker)],
        [say('measured.slices'), task(longestTask.slices)],
      ],
    },
  ];
}

function both({ least, median }: { readonly least: number; readonly median: number }): string {
  return `${milliseconds(least)}, ${milliseconds(median)}`;
}

function range({ mean, low, high }: Spread, isShare: boolean): string {
  const print = (value: number): string => (isShare ? percent(value) : value.toFixed(2));
  return low === high ? print(mean) : `${print(mean)} (${print(low)} – ${print(high)})`;
}

function times(rung: string): string {
  return rung.replace('x', '×');
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}

function milliseconds(ms: number): string {
  return `${Number(ms.toFixed(1))} ms`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
