import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const front = (kind: string, number?: number): string =>
  `---\nkind: ${kind}\n${number === undefined ? '' : `number: ${number}\n`}title: A title\ndescription: What it is.\nchecked: 2026-11-22\n---\n`;

/** A chapter's source with this text; the text begins at line 8. */
export const chapterWith = (text: string, number = 1): string => `${front('chapter', number)}\n${text}\n`;

/** Lines of front matter before the text of `chapterWith`. */
export const before = 8;

/** Writes a book of a few lines for one test: its chapters by name, and one source, one term and one claim. */
export function smallBook(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-book-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'content/en'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'content', name), text);
  write(
    'references.bib',
    '@misc{one2024source,\n  author = {One, Ann},\n  title = {A source},\n  year = {2024},\n  known = {original},\n}\n',
  );
  write('glossary.yaml', 'the-box:\n  chapter: 1\n  en:\n    term: the Box\n    text: A small world.\n');
  write(
    'claims.yaml',
    'claim-a:\n  chapter: 1\n  state: open\n  checked: 2026-11-22\n  en:\n    claim: A.\n    for:\n      - Yes. @one2024source\n',
  );
  write('changes.yaml', '- date: 2026-11-22\n  id: change-first\n  en: First.\n');
  for (const [name, text] of Object.entries(pages)) write(`en/${name}.mdx`, text);
  return folder;
}
