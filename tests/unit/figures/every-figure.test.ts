import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import type { Control, Figure } from '../../../src/kit/figure.ts';
import { uploadSentences } from '../../../src/kit/read-picture.ts';
import { pointText, rangeText } from '../../../src/kit/values.ts';
import { speak, wordsFor, type Words, type WordsByLanguage } from '../../../src/kit/words.ts';
import { checkingSurface } from './checking-surface.ts';
import { queries } from './queries.ts';

const folder = join(import.meta.dirname, '../../../src/figures');
const rooms = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'index.ts')));
const living = rooms.filter((id) => existsSync(join(folder, id, 'state.ts')));
const widths = [288, 328, 608, 976];
const seed = 20_260;

interface Room {
  readonly figure: Figure<unknown>;
  readonly words: WordsByLanguage;
}

async function load(id: string): Promise<Room> {
  const { figure } = (await import(join(folder, id, 'index.ts'))) as Pick<Room, 'figure'>;
  const { words } = (await import(join(folder, id, 'words.ts'))) as Pick<Room, 'words'>;
  return { figure, words };
}

describe.each(living)('the figure %s', async (id) => {
  const room = await load(id).catch((error: unknown) => error);
  it('can be loaded', () => {
    if (room instanceof Error) throw room;
  });
  if (room instanceof Error) return; // the other figures are tested all the same
  const { figure, words: all } = room as Room;
  const spoken = Object.keys(all).map((language) => speak(wordsFor(all, language), language));
  const drawAt = (state: unknown, width: number, words: Words): void => {
    const surface = checkingSurface(width, words.label);
    figure.draw(state, surface);
    expect(surface.height()).toBeGreaterThan(0);
    expect(surface.marks()).toBeGreaterThan(1);
  };

  it('goes by the name of its room', () => {
    expect(figure.id).toBe(id);
  });

  it('takes any address without an exception, and holds no NaN after it', () => {
    fc.assert(
      fc.property(queries(figure), (query) => {
        expect(strangeNumbers(decodeState(figure, query))).toEqual([]);
      }),
      { numRuns: 2000, seed },
    );
  });

  it('comes back from its own link as it was', () => {
    fc.assert(
      fc.property(queries(figure), (query) => {
        const state = decodeState(figure, query);
        const again = decodeState(figure, `?${encodeState(figure, state)}`);
        expect(figure.controls.map((control) => held(control, again))).toEqual(
          figure.controls.map((control) => held(control, state)),
        );
      }),
      { numRuns: 300, seed },
    );
  });

  it('writes nothing for its start', () => {
    expect(encodeState(figure, figure.start)).toBe('');
  });

  it.each(widths)('draws its start at %i px', (width) => {
    for (const words of spoken) drawAt(figure.start, width, words);
  });

  it('draws, tells and places whatever an address can ask for', () => {
    fc.assert(
      fc.property(queries(figure), fc.constantFrom(...widths), (query, width) => {
        const state = decodeState(figure, query);
        for (const words of spoken) {
          drawAt(state, width, words);
          const sentence = figure.say(state, words);
          expect(sentence.trim()).not.toBe('');
          expect(sentence).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
        }
        for (const control of figure.controls) {
          if (control.kind !== 'point') continue;
          const place = control.place(control.get(state), width, state);
          expect(strangeNumbers(place)).toEqual([]);
          expect(strangeNumbers(control.value(place, width, state))).toEqual([]);
        }
      }),
      { numRuns: 60, seed },
    );
  }, 60_000);

  it('plays by plain steps that end or go on, and begins again', () => {
    if (!figure.step) return;
    let state = figure.start;
    for (let frame = 0; frame < 40 && !figure.done?.(state); frame++) state = figure.step(state, 1 / 12);
    expect(strangeNumbers(state)).toEqual([]);
    if (figure.rewind) expect(figure.done?.(figure.rewind(state)) ?? false).toBe(false);
  });

  it('runs every button', () => {
    for (const control of figure.controls) {
      if (control.kind === 'action') expect(strangeNumbers(control.run(figure.start))).toEqual([]);
    }
  });

  it('has words for everything that it shows', () => {
    for (const words of spoken) {
      for (const control of figure.controls) {
        expect(words.label(control.key)).not.toBe('');
        if (control.kind === 'choice') {
          for (const option of control.options) expect(words.label(`${control.key}.${option}`)).not.toBe('');
        }
        if (control.kind === 'range') expect(rangeText(control, figure.start, words)).not.toBe('');
        if (control.kind === 'point') expect(pointText(control, figure.start, words)).not.toBe('');
        if (control.kind === 'picture') {
          for (const sentence of uploadSentences) expect(words.sentence(sentence)).not.toBe('');
        }
      }
    }
  });

  it('names its controls once and plainly', () => {
    const keys = figure.controls.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const control of figure.controls) {
      expect(control.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
      if (control.kind === 'choice') for (const option of control.options) expect(option).toMatch(/^[\w-]{1,40}$/);
    }
  });
});

describe.each(rooms)('the provenance of %s', (id) => {
  it('is held: what is recorded or drawn computes with no model', async () => {
    const { figure } = (await import(join(folder, id, 'index.ts'))) as { figure: Figure<unknown> };
    if (figure.provenance === 'live') return;
    const bundle = await build({
      entryPoints: [join(folder, id, 'index.ts')],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      logLevel: 'silent',
    });
    expect(Object.keys(bundle.metafile.inputs).filter((input) => input.includes('src/models/'))).toEqual([]);
  });
});

/** What a control holds, where the link carries it. */
function held(control: Control<unknown>, state: unknown): unknown {
  return 'get' in control ? control.get(state) : undefined;
}

/** Paths of numbers in plain data that are not finite. */
function strangeNumbers(value: unknown, path = 'state'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  if (ArrayBuffer.isView(value) && 'some' in value) {
    const numbers = value as unknown as ArrayLike<number>;
    return Array.from(numbers).every(Number.isFinite) ? [] : [path];
  }
  return Object.entries(value).flatMap(([key, inner]) => strangeNumbers(inner, `${path}.${key}`));
}
