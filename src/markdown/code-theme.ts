import type { ThemeRegistration } from 'shiki';

/** Code in ink: keywords by weight, comments by shade, and the two clocks in their colors. */
export const codeTheme: ThemeRegistration = {
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
