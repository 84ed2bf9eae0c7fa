/** As in styles/notes.css: narrower pages have no margin for notes. */
const noMargin = '(width < 1200px)';

/**
 * Notes where there is no margin open under their line when their mark is pressed. Where there is one they are always
 * in sight, and a mark says nothing of open or closed.
 */
export function notes(page: Document): void {
  const folded = matchMedia(noMargin);
  const marks = page.querySelectorAll('.note-mark');
  const show = (): void => {
    for (const mark of marks) {
      if (folded.matches) mark.setAttribute('aria-expanded', 'false');
      else mark.removeAttribute('aria-expanded');
    }
  };
  page.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element && folded.matches ? target.closest('.note-mark') : null;
    mark?.setAttribute('aria-expanded', String(mark.getAttribute('aria-expanded') !== 'true'));
  });
  folded.addEventListener('change', show);
  show();
}
