import type { Element, Root } from 'hast';
import { isChapter, pagesOf, select, selectAll, text, toText } from '../tools/site.ts';

/** The link that a reader copies for a sentence (src/chrome/links.ts): the section, and the words in it. */
export function sentenceLink(): string {
  for (const { path, tree } of pagesOf().filter(isChapter)) {
    const found = plainSentence(tree);
    if (found) return `${path}#${found.section}:~:text=${encodeURIComponent(found.words)}`;
  }
  throw new Error('no chapter has a paragraph of plain words under a heading');
}

/** The last one, so that nobody gets there by staying at the top. */
function plainSentence(tree: Root): { readonly section: string; readonly words: string } | undefined {
  const blocks = (select('main', tree)?.children ?? []).filter((child): child is Element => child.type === 'element');
  const at = blocks.findLastIndex((block, i) => {
    const before = blocks[i - 1];
    return block.tagName === 'p' && before?.tagName === 'h2' && selectAll('*', block).length === 1;
  });
  const [heading, paragraph] = [blocks[at - 1], blocks[at]];
  if (!heading || !paragraph) return undefined;
  return { section: text(heading, 'id'), words: toText(paragraph).split(/\s+/).slice(0, 6).join(' ') };
}

/** Runs in the page, so it uses nothing from outside itself: whether the section of the link is in view, or just above. */
export async function whereItLed(): Promise<boolean> {
  const id = location.hash.slice(1).split(':~:')[0] ?? '';
  for (let waited = 0; waited < 5000; waited += 50) {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    if (top !== undefined && scrollY > 0 && Math.abs(top) < innerHeight) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}
