/** What the chrome says, by language. */
const english = {
  bookTitle: 'Are Video Generators World Simulators?',
  tagline: 'An explainer in seven chapters that you can measure',
  skip: 'Skip to the text',
  contents: 'In this chapter',
  chapters: 'Chapters',
  themeAuto: 'Theme: as the system',
  themeLight: 'Theme: light',
  themeDark: 'Theme: dark',
  chapterOf: 'Chapter {n} of {all}',
  minutes: '{n} min',
  previous: 'Previous',
  next: 'Next',
  previousChapter: 'Previous · chapter {n}',
  nextChapter: 'Next · chapter {n}',
  linkTo: 'Link to {name}',
  copied: 'Link copied',
  copyFailed: 'The link could not be copied; it is in the address bar',
  shareSentence: 'Link to this sentence',
  source: 'Source',
  asTable: 'As a table',
  controls: 'Controls',
  liveAt: 'Live: {address}',
  liveElsewhere: 'Live in the web edition of this book',
  contentsOfBook: 'Contents',
  epubAccess:
    'All of the book can be read as text: formulas are MathML with words beside them, and every figure has a sentence that says what it shows. Figures that react to the reader are still pictures here.',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  live: 'live',
  recorded: 'recorded',
  drawn: 'drawn',
  'about-live': 'computed now, in your browser',
  'about-recorded': 'computed or measured earlier, data shipped',
  'about-drawn': 'nobody computed it; a diagram',
  figureError: 'The figure did not load. The picture and its sentence remain true; only your own changes are missing.',
  holds: 'Holds',
  fails: 'Fails',
  canSay: 'What we can now say',
  sinceThen: 'Since then',
  sinceChecked: 'What was measured after March 2024. Last checked {month}.',
  claim: 'Claim',
  thisClaim: 'this claim',
  settled: 'settled',
  contested: 'contested',
  open: 'open',
  refuted: 'refuted',
  'side-for': 'For',
  'side-against': 'Against',
  'side-open': 'Open',
  lastChecked: 'Last checked',
  howWeKnow: 'How we know:',
  'known-original': 'read in the original',
  'known-secondhand': 'second hand',
  'known-catalogue': 'catalog entry only',
  ownWords: 'given here in our own words',
  nameAndWords: '{name}: {words}',
  note: 'Note {mark}',
  citeBook: 'The book',
  citeChapter: 'A chapter',
  bibtexOf: 'BibTeX of {name}',
  terms: 'Words of this chapter',
  references: 'References',
  allUses: 'in other chapters',
  backTo: 'Back to use {n}',
  readOn: 'Read on where you were:',
  noise: 'Noise {t} falls: a generator works down',
  world: 'World time {tau} runs: a simulator works across',
  stripAt: 'The clip of the cover at noise level {level}',
  noiseLevel: 'noise level {level}',
  stripNote: 'Seven strips: one clip of the Box at seven noise levels, computed when the book was built.',
  license: 'Text and figures CC BY 4.0 · code MIT',
  footNav: 'About this book',
} as const;

export type WordKey = keyof typeof english;

const languages: Readonly<Record<string, Partial<Record<WordKey, string>>>> = { en: english };

/** A phrase of the chrome with its values. Throws RangeError where it wants a value that is not given. */
export function t(language: string, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const phrase = languages[language]?.[key] ?? english[key];
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`"${key}" wants a value for {${name}}`);
    return String(value);
  });
}
