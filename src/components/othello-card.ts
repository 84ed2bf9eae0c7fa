/** The card of the small Othello-GPT as tables: every number comes from its card.json, none is typed. */
import type { OthelloCard } from '../models/othello/card.ts';
import { simpleRules, type Legality } from '../models/othello/evaluate.ts';
import type { CardTable } from './model-card.ts';

const english = {
  made: 'What it is and how it was made',
  model: 'Model',
  parameters: 'Learned numbers',
  shape: 'Shape',
  shapeValue:
    'reads up to {tokens} tokens of {vocabulary} kinds; {layers} blocks {width} wide with {heads} heads, perceptron {hidden} wide, squared rectifiers',
  data: 'Training data',
  dataValue:
    '{games} whole games from {source}; at each of their moves {others} more games branch off that end with a move of their own',
  heldOut: 'Held out',
  training: 'Training',
  trainingValue:
    '{steps} steps of {batch} games; Muon (rate {muon}, momentum {momentum}) for the matrices of the blocks, Adam (rate {adam}) for the rest; {warmUp} steps of warm-up, rates falling from step {decayFrom}; what ships is the running mean of the weights with memory {average}',
  weights: 'Weights',
  weightsValue: '{weights}; as sent {bytes} kB',
  hardware: 'Hardware',
  legality: 'Moves that are not allowed, in {games} games that no training saw',
  who: 'Who says the next move',
  top: 'Likeliest move illegal, %',
  early: 'moves 1 to 8',
  late: 'moves 25 to 32',
  mass: 'Probability on illegal cells, %',
  loss: 'Log loss, nats',
  seed: 'The network, seed {seed}',
  untrained: 'The network before training',
  free: 'Any free cell',
  touching: 'Any free cell beside a disc',
  touchingTheirs: 'Any free cell beside a disc of the other',
  floor: 'Somebody who knows the rules',
  time: 'Each training run by itself',
  run: 'Seed',
  wall: 'Wall time, min',
  cpu: 'CPU time, min',
  last: 'Loss at the end, nats',
} as const;

const byLanguage: Readonly<Record<string, Readonly<Record<keyof typeof english, string>>>> = { en: english };

export type OthelloPart = 'made' | 'legality' | 'time';

export function othelloTable(card: OthelloCard, part: OthelloPart, language: string): CardTable {
  const words = byLanguage[language] ?? english;
  const say: Say = (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the card's "${key}" wants a value for {${name}}`);
      return typeof value === 'number' ? value.toLocaleString(language) : value;
    });
  return parts[part](card, say);
}

type Say = (key: keyof typeof english, values?: Readonly<Record<string, string | number>>) => string;

const parts: Readonly<Record<OthelloPart, (card: OthelloCard, say: Say) => CardTable>> = { made, legality, time };

function made({ model, architecture, data, training, weights, hardware, bySeed }: OthelloCard, say: Say): CardTable {
  const { parameters, ...shape } = architecture;
  const { muon, adam, steps, batch, warmUp, decayFrom, average, branches } = training;
  const bytes = Math.max(...bySeed.map(({ gzippedBytes }) => gzippedBytes));
  const recipe = {
    steps,
    batch,
    warmUp,
    decayFrom,
    average,
    muon: muon.rate,
    momentum: muon.momentum,
    adam: adam.rate,
  };
  return {
    caption: say('made'),
    columns: [],
    rows: [
      [say('model'), model],
      [say('parameters'), parameters.toLocaleString('en')],
      [say('shape'), say('shapeValue', { ...shape })],
      [say('data'), say('dataValue', { games: data.trainingGames, source: data.source, others: branches - 1 })],
      [say('heldOut'), data.heldOut],
      [say('training'), say('trainingValue', recipe)],
      [say('weights'), say('weightsValue', { weights, bytes: Math.round(bytes / 1000) })],
      [say('hardware'), hardware],
    ],
  };
}

function legality({ bySeed, untrained, rules }: OthelloCard, say: Say): CardTable {
  const percent = (share: number | undefined): string => (100 * (share ?? 0)).toFixed(1);
  const row = (name: string, found: Legality): readonly string[] => [
    name,
    percent(found.illegalTop),
    percent(found.illegalTopByPart[0]),
    percent(found.illegalTopByPart.at(-1)),
    percent(found.illegalMass),
    Number.isFinite(found.loss) ? found.loss.toFixed(3) : '',
  ];
  return {
    caption: say('legality', { games: untrained.games }),
    columns: [say('who'), say('top'), say('early'), say('late'), say('mass'), say('loss')],
    rows: [
      ...bySeed.map(({ seed, legality: found }) => row(say('seed', { seed }), found)),
      row(say('untrained'), untrained),
      ...simpleRules.map((rule) => row(say(rule), rules[rule])),
      [say('floor'), '0.0', '0.0', '0.0', '0.0', untrained.floor.toFixed(3)],
    ],
  };
}

function time({ bySeed }: OthelloCard, say: Say): CardTable {
  return {
    caption: say('time'),
    columns: [say('run'), say('wall'), say('cpu'), say('last')],
    rows: bySeed.map(({ seed, wallMinutes, cpuMinutes, losses }) => [
      String(seed),
      wallMinutes.toFixed(1),
      cpuMinutes.toFixed(1),
      (losses.at(-1)?.[1] ?? 0).toFixed(3),
    ]),
  };
}
