/** The card of the encoders that learn by pixels or by features: every number comes from a file that a command wrote. */
import type measuredJson from '../../content/data/features.json';
import { quantities, readings, type Reading } from '../figures/features-or-pixels/recorded.ts';
import type cardJson from '../models/features/card.json';
import type { CardTable } from './model-card.ts';

export type FeaturesPart = 'made' | 'rule' | 'tuning' | 'results';

type Card = Pick<
  typeof cardJson,
  'model' | 'data' | 'architecture' | 'plan' | 'chosen' | 'tuning' | 'runs' | 'hardware'
>;
type Measured = Pick<typeof measuredJson, 'clips' | 'seeds' | 'rows'>;

export function featuresTables(card: Card, measured: Measured, part: FeaturesPart): readonly CardTable[] {
  switch (part) {
    case 'made':
      return [made(card)];
    case 'rule':
      return [rule(card)];
    case 'tuning':
      return [tuning(card)];
    case 'results':
      return readings.map((reading) => results(measured, reading));
  }
}

const before: Readonly<Record<string, string>> = { drift: 'drifting texture', static: 'static' };

function made({ model, data, architecture, plan, runs, hardware }: Card): CardTable {
  const { pixels, features } = architecture.parameters;
  const minutes = runs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / 60 / plan.finalSeeds.length;
  return {
    caption: 'What it is and how it was made',
    columns: [],
    rows: [
      ['Models', model],
      ['Learned numbers', `pixels ${whole(pixels)}, features ${whole(features)}`],
      ['Training data', data],
      ['Steps', `tuning ${plan.budget.tuning}, reported ${plan.budget.final}, without a safeguard ${plan.budget.open}`],
      ['Time of one seed, all its runs', `${minutes.toFixed(0)} min of one core`],
      ['Hardware', hardware],
    ],
  };
}

function rule({ plan }: Card): CardTable {
  return {
    caption: 'The rule, fixed before the first result',
    columns: [],
    rows: plan.rule.map((sentence, at) => [String(at + 1), sentence]),
  };
}

/** The whole grid; what was kept is marked. */
function tuning({ tuning, chosen, plan }: Card): CardTable {
  return {
    caption: 'Every setting that was tried, and its score on validation clips',
    columns: ['Backdrop', 'Says', 'Rate', 'Hidden', 'Memory of the mean', 'Even pixels', 'Score'],
    rows: tuning.map(({ backdrop, aim, settings, score }) => {
      const kept = chosen[backdrop as 'drift' | 'static'][aim as 'pixels' | 'features'];
      const isKept = JSON.stringify(plan.grid[aim as 'pixels' | 'features'][kept]) === JSON.stringify(settings);
      return [
        before[backdrop] ?? backdrop,
        aim,
        String(settings.rate),
        settings.mask,
        aim === 'features' ? String(settings.memory) : '–',
        aim === 'pixels' ? (settings.evenPixels ? 'yes' : 'no') : '–',
        `${score.toFixed(3)}${isKept ? ', kept' : ''}`,
      ];
    }),
  };
}

function results({ clips, seeds, rows }: Measured, reading: Reading): CardTable {
  const what = reading === 'whole' ? 'with the whole clip in view' : 'as foreseen from the first half of the clip';
  return {
    caption: `R² of the ball read ${what}, on ${whole(clips)} clips: mean of ${seeds.length} trainings (and range)`,
    columns: ['Backdrop', 'Says', ...quantities],
    rows: rows.map((row) => [
      before[row.backdrop] ?? row.backdrop,
      `${row.model}${row.tuned ? '' : ', untuned'}`,
      ...quantities.map((quantity) => spread(row[reading][quantity])),
    ]),
  };
}

function spread([mean = NaN, low = NaN, high = NaN]: readonly number[]): string {
  const text = (value: number): string => value.toFixed(2).replace('-', '−');
  return low === high ? text(mean) : `${text(mean)} (${text(low)} to ${text(high)})`;
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
