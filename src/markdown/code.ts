import { createHighlighter } from 'shiki';
import type { DecorationItem, ThemeRegistration } from 'shiki';

/** Code in ink: keywords by weight, comments by shade. */
const ink: ThemeRegistration = {
  name: 'ink',
  type: 'light',
  fg: 'var(--ink)',
  bg: 'transparent',
  settings: [
    { settings: { foreground: 'var(--ink)' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--ink3)' } },
    { scope: ['keyword', 'storage', 'storage.type'], settings: { fontStyle: 'bold' } },
    { scope: ['keyword.operator'], settings: { fontStyle: '' } },
  ],
};

const highlighter = await createHighlighter({ themes: [ink], langs: ['ts'] });

/** The two clocks keep their colors in code too. */
const clocks = { t: /\bnoiseLevel\b/g, tau: /\bworldTime\b/g };

/**
 * A listing as HTML. No line is given up for lack of time: by default the highlighter stops in the middle of a line
 * after half a second, and on a busy machine two builds then differ.
 */
export function highlight(code: string, language: string): string {
  const decorations = Object.entries(clocks).flatMap(([name, word]) =>
    [...code.matchAll(word)].map(({ index, 0: found }): DecorationItem => {
      return { start: index, end: index + found.length, properties: { class: name } };
    }),
  );
  return highlighter.codeToHtml(code, { lang: language, theme: 'ink', tokenizeTimeLimit: 0, decorations });
}
