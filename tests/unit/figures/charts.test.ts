import { describe, expect, it } from 'vitest';
import battagliaData from '../../../content/data/battaglia-correlations.json' with { type: 'json' };
import carData from '../../../content/data/car-racing.json' with { type: 'json' };
import ditData from '../../../content/data/dit-compute.json' with { type: 'json' };
import doomData from '../../../content/data/doom-temperature.json' with { type: 'json' };
import kangData from '../../../content/data/kang-range.json' with { type: 'json' };
import physicsData from '../../../content/data/physics-iq.json' with { type: 'json' };
import zhanData from '../../../content/data/zhan-auc.json' with { type: 'json' };
import * as battaglia from '../../../src/figures/battaglia-correlations/index.ts';
import { words as battagliaWords } from '../../../src/figures/battaglia-correlations/words.ts';
import * as car from '../../../src/figures/car-racing/index.ts';
import { words as carWords } from '../../../src/figures/car-racing/words.ts';
import { spread } from '../../../src/figures/chart/spread.ts';
import { balanced, textWidth, wrap } from '../../../src/kit/lines.ts';
import * as dit from '../../../src/figures/dit-compute/index.ts';
import { words as ditWords } from '../../../src/figures/dit-compute/words.ts';
import * as doom from '../../../src/figures/doom-temperature/index.ts';
import { words as doomWords } from '../../../src/figures/doom-temperature/words.ts';
import * as kang from '../../../src/figures/kang-range/index.ts';
import { words as kangWords } from '../../../src/figures/kang-range/words.ts';
import * as physics from '../../../src/figures/physics-iq/index.ts';
import { words as physicsWords } from '../../../src/figures/physics-iq/words.ts';
import * as zhan from '../../../src/figures/zhan-auc/index.ts';
import { words as zhanWords } from '../../../src/figures/zhan-auc/words.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { MissingWordError, speak, wordsFor } from '../../../src/kit/words.ts';

/** The rows of the data that a table must hold, and the numbers that a sentence must say. */
const charts = [
  {
    id: 'dit-compute',
    room: dit,
    words: ditWords,
    data: ditData,
    rows: ditData.rows.map(({ model, L, D, H, paramsM, tokens, gflops, fid, fidStatus }) => {
      const row = { model, L, D, H, paramsM, tokens, gflops };
      return fidStatus === 'verified' ? { ...row, fid } : row;
    }),
    key: ['5.6', '118.6', '21', '68.4', '43.5', '19.5'],
  },
  {
    id: 'battaglia-correlations',
    room: battaglia,
    words: battagliaWords,
    data: battagliaData,
    rows: [
      ...battagliaData.rows.map(({ experiment, correlation, low, high }) => ({ experiment, correlation, low, high })),
      ...battagliaData.samples,
    ],
    key: ['0.92', '0.88', '0.94', '0.64', '0.46', '0.79', '0.78', '0.41', '66%'],
  },
  {
    id: 'car-racing',
    room: car,
    words: carWords,
    data: carData,
    rows: carData.rows.map(({ score, sd }) => ({ score, sd })),
    key: ['906 ± 21', '632 ± 251', '838 ± 11', '900'],
  },
  {
    id: 'doom-temperature',
    room: doom,
    words: doomWords,
    data: doomData,
    rows: [...doomData.rows, ...doomData.baselines],
    key: ['0.10', '2,086 ± 140', '193 ± 58', '210 ± 108', '1.15', '1,092 ± 556', '750'],
  },
  {
    id: 'zhan-auc',
    room: zhan,
    words: zhanWords,
    data: zhanData,
    rows: zhanData.rows,
    key: ['99.3', '79.4', '75.6', '50'],
  },
  {
    id: 'kang-range',
    room: kang,
    words: kangWords,
    data: kangData,
    rows: [
      ...kangData.rows.map(({ model, clips, error }) => ({ model, clips, error })),
      { error: kangData.floor.error },
    ],
    key: ['3,000,000', '0.012', '0.010', '0.427', '36', '0.433', '0.358'],
  },
  {
    id: 'physics-iq',
    room: physics,
    words: physicsWords,
    data: physicsData,
    rows: physicsData.rows,
    key: ['10.0', '42.3', '43.8', '56.2', '100'],
  },
];

describe.each(charts)('the chart $id', ({ id, room: { figure, table }, words, data, rows, key }) => {
  const english = wordsFor(words, 'en');
  const spoken = speak(english, 'en');
  const drawn = (width: number): string => {
    const surface = svgSurface({ width, label: spoken.label });
    figure.draw(figure.start, surface);
    return surface.toSvg();
  };

  it('keeps the contract of a chart of published numbers', () => {
    expect(figure).toMatchObject({ id, provenance: 'recorded', controls: [], start: {} });
    expect(figure.table).toBe(table);
  });

  it.each([288, 328, 608, 976])('draws at %i px inside its own edges, with no text under 13 px', (width) => {
    const svg = drawn(width);
    expect(svg).not.toMatch(/NaN|undefined|null/);
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const texts = textBoxes(svg);
    expect(texts.length).toBeGreaterThan(5);
    for (const { text, size, left, right, top, bottom } of texts) {
      expect(size, text).toBeGreaterThanOrEqual(13);
      expect([left >= -1, right <= width + 1, top >= -1, bottom <= height + 1], text).toEqual([true, true, true, true]);
    }
  });

  it.each([288, 328, 608, 976])('lets no two texts overlap at %i px', (width) => {
    const texts = textBoxes(drawn(width));
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} | ${b.text}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('draws the same twice', () => {
    expect(drawn(608)).toBe(drawn(608));
  });

  it('holds every datum in a row of its table', () => {
    const { columns, rows: cells } = table(spoken);
    for (const row of cells) expect(row).toHaveLength(columns.length);
    for (const row of rows) {
      const wanted = Object.values(row).filter((value) => value !== null);
      const holds = cells.some((line) => wanted.every((value) => line.some((cell) => says(cell, value))));
      expect(holds, JSON.stringify(row)).toBe(true);
    }
  });

  it('says its finding with the main numbers', () => {
    const sentence = figure.say(figure.start, spoken);
    for (const number of key) expect(sentence).toContain(number);
    expect(sentence).not.toMatch(/[{}]|NaN|undefined/);
  });

  it('throws where a word is missing', () => {
    const mute = speak({ ...english, sentences: {} }, 'en');
    expect(() => figure.say(figure.start, mute)).toThrow(MissingWordError);
    const nameless = svgSurface({ width: 608, label: speak({ ...english, labels: {} }, 'en').label });
    expect(() => figure.draw(figure.start, nameless)).toThrow(MissingWordError);
  });

  it('names the sources of its data, and how they were checked', () => {
    expect(english.source?.keys).toEqual(data.source);
    expect(english.source?.how).toBeTruthy();
  });
});

describe('dit-compute', () => {
  it('leaves out the eight scores that could not be checked, and says so', () => {
    const english = wordsFor(ditWords, 'en');
    const scores = dit.table(speak(english, 'en')).rows.map((row) => row.at(-1));
    expect(ditData.rows.map(({ fidStatus }) => fidStatus === 'unverified')).toEqual(
      scores.map((score) => score === english.labels['unchecked']),
    );
    expect(english.source?.how).toMatch(/Eight of the twelve/);
  });
});

describe('zhan-auc', () => {
  it('is right that Stable Diffusion leads on every property', () => {
    for (const { stableDiffusion, dinov2, dinov1, openclip } of zhanData.rows) {
      expect(stableDiffusion).toBeGreaterThan(Math.max(dinov2, dinov1, openclip));
    }
  });
});

describe('doom-temperature', () => {
  it('is right that the coldest dream teaches no more than chance', () => {
    expect(doomData.rows[0]?.real).toBeLessThan(doomData.baselines[0]?.real ?? 0);
  });
});

describe('spreading labels', () => {
  it('leaves labels with room where they want to be', () => {
    expect(spread([{ at: 20, size: 10 }, { at: 80, size: 10 }], 0, 100)).toEqual([20, 80]); // prettier-ignore
  });

  it('parts neighbors that collide, evenly and in order', () => {
    expect(spread([{ at: 52, size: 10 }, { at: 48, size: 10 }], 0, 100, 4)).toEqual([57, 43]); // prettier-ignore
  });

  it('keeps all of them inside the edges', () => {
    const centers = spread([{ at: 95, size: 20 }, { at: 99, size: 20 }, { at: 2, size: 10 }], 0, 100, 4); // prettier-ignore
    expect(centers).toEqual([66, 90, 5]);
  });
});

describe('breaking lines', () => {
  it('breaks at spaces only, and never past the width where a word allows it', () => {
    const lines = wrap('people themselves were right most of the time', 120);
    expect(lines.join(' ')).toBe('people themselves were right most of the time');
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });

  it('balances a label over its lines', () => {
    expect(balanced('outside the training range', 156)).toEqual(['outside the', 'training range']);
  });

  it('breaks Chinese between characters, and begins no line with a comma', () => {
    const lines = wrap('问塔会不会倒，人答对了', 90);
    expect(lines).toEqual(['问塔会不会', '倒，人答对了']);
    for (const line of lines) expect(line).not.toMatch(/^，/);
  });

  it('counts a Chinese character as a full em', () => {
    expect(textWidth('世界', 14)).toBe(28);
  });
});

interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all texts, with 0.52 em for a character. */
function textBoxes(svg: string): TextBox[] {
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" style="([^"]*)">([^<]*)<\/text>/g)].map(
    ([, x, y, style = '', raw = '']) => {
      const text = raw.replaceAll('&amp;', '&');
      const size = Number(/font:\d+ ([\d.]+)px/.exec(style)?.[1]);
      const width = text.length * 0.52 * size;
      const anchor = /text-anchor:(\w+)/.exec(style)?.[1];
      const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { text, size, left, right: left + width, top: Number(y) - 0.75 * size, bottom: Number(y) + 0.22 * size };
    },
  );
}

/** Whether a cell prints a value, as exactly as it prints numbers at all. */
function says(cell: string, value: string | number): boolean {
  if (typeof value === 'string') return cell.includes(value);
  return (cell.match(/[\d,]+(\.\d+)?/g) ?? []).some((printed) => {
    const decimals = printed.split('.')[1]?.length ?? 0;
    return printed.replaceAll(',', '') === value.toFixed(decimals);
  });
}
