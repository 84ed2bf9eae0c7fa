/** The words of one figure in one language: plain data, so that a translator needs no code. */
export interface FigureWords {
  readonly title: string;
  /** What to do with the figure, in one or two sentences. */
  readonly caption: string;
  /** Where published numbers come from: citation keys, and how they were checked. */
  readonly source?: { readonly keys: readonly string[]; readonly how: string };
  /** Labels of controls (`key`, `key.option`) and of the drawing. */
  readonly labels: Readonly<Record<string, string>>;
  /** Sentences with `{name}` for values. */
  readonly sentences: Readonly<Record<string, string>>;
}

export type WordsByLanguage = Readonly<Record<string, FigureWords>>;

/** What `say` gets. */
export interface Words {
  readonly language: string;
  readonly label: (key: string) => string;
  /** Fills a sentence of the words. Throws on a key or a value that is not there. */
  sentence(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether there is such a sentence. */
  has(key: string): boolean;
}

export class MissingWordError extends Error {
  override readonly name = 'MissingWordError';
}

/** The words of `language`, or English where there is no such edition. */
export function wordsFor(all: WordsByLanguage, language: string): FigureWords {
  const words = all[language] ?? all['en'];
  if (!words) throw new MissingWordError(`no words in ${language} and none in English`);
  return words;
}

export function speak(words: FigureWords, language: string): Words {
  return {
    language,
    label: (key) => look(words.labels, key, 'label'),
    has: (key) => Object.hasOwn(words.sentences, key),
    sentence: (key, values = {}) =>
      look(words.sentences, key, 'sentence').replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new MissingWordError(`sentence "${key}" wants a value for {${name}}`);
        return typeof value === 'number' ? value.toLocaleString(language) : value;
      }),
  };
}

function look(from: Readonly<Record<string, string>>, key: string, what: string): string {
  const found = Object.hasOwn(from, key) ? from[key] : undefined;
  if (found === undefined) throw new MissingWordError(`no ${what} "${key}"`);
  return found;
}
