import { say } from './say.ts';

/** Copies addresses: of a section, figure or equation by its link, of a sentence by selecting it. */
export function links(page: Document): void {
  const give = async (address: string): Promise<void> => {
    try {
      history.replaceState(null, '', address);
    } catch {
      // A page opened from a folder may not be allowed to; the copy is what counts.
    }
    try {
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) await navigator.share({ url: address });
      else {
        await navigator.clipboard.writeText(address);
        say(page, 'copied');
      }
    } catch (error) {
      if ((error as Error).name !== 'AbortError') say(page, 'failed');
    }
  };

  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab or window
    event.preventDefault();
    void give(link.href);
  });

  /** A link to something folded opens it. An engine that does not know links to a sentence is led to its section. */
  const unfold = (): void => {
    const [id = '', sentence] = location.hash.slice(1).split(':~:');
    const place = page.getElementById(id);
    if (place instanceof HTMLDetailsElement) place.open = true;
    if (sentence) place?.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();

  const button = page.querySelector<HTMLButtonElement>('.sentence-link');
  if (!button) return;
  let sentence = '';
  page.addEventListener('selectionchange', () => {
    const selection = page.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    sentence = selection?.toString().trim() ?? '';
    const inText = range?.commonAncestorContainer.parentElement?.closest('.prose');
    button.hidden = !range || !inText || sentence.split(/\s+/).length < 4;
    if (button.hidden || !range) return;
    const box = range.getBoundingClientRect();
    button.style.top = `${box.bottom + scrollY + 8}px`;
    button.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 220))}px`;
  });
  button.onclick = () => void give(sentenceAddress(page, sentence));
}

/** A text fragment; engines that do not know it go to the section, whose id stands before it. */
function sentenceAddress(page: Document, sentence: string): string {
  const words = sentence.split(/\s+/);
  const code = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');
  const directive =
    words.length > 10 ? `${code(words.slice(0, 5).join(' '))},${code(words.slice(-5).join(' '))}` : code(sentence);
  const node = page.getSelection()?.anchorNode;
  const headings = [...page.querySelectorAll<HTMLElement>('.prose h2[id]')];
  const section = headings.findLast((h) => node && h.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  return `${location.href.split('#')[0]}#${section?.id ?? ''}:~:text=${directive}`;
}
