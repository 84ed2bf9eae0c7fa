const wait = 300;

/** Cards of citations and terms. By pointer after a moment, by focus or tap at once. */
export function cards(page: Document): void {
  const card = page.createElement('div');
  card.className = 'card';
  card.id = 'page-card';
  card.hidden = true;
  card.setAttribute('role', 'tooltip');
  page.body.append(card);
  let timer = 0;
  let owner: HTMLElement | undefined;
  /** Whose card was there when the finger came down: a touch gives the focus first, and that opens a card as well. */
  let touched: HTMLElement | undefined;

  const close = (): void => {
    clearTimeout(timer);
    owner?.removeAttribute('aria-describedby');
    owner = undefined;
    card.hidden = true;
  };
  /** Says whether there is a card to show. */
  const open = (link: HTMLElement): boolean => {
    clearTimeout(timer);
    const entry = page.getElementById(link.dataset['card'] ?? '');
    if (!entry) return false;
    owner?.removeAttribute('aria-describedby');
    owner = link;
    card.replaceChildren(
      ...[...entry.cloneNode(true).childNodes].filter((n) => !(n instanceof Element && n.matches('.back'))),
    );
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    const at = link.getBoundingClientRect();
    const text = (link.closest('p, li, dd, figure, td') ?? page.body).getBoundingClientRect();
    const width = Math.min(608, innerWidth - 16);
    card.style.width = `${width}px`;
    card.style.left = `${Math.max(8, Math.min(text.left, innerWidth - width - 8))}px`;
    card.style.top = `${at.bottom + scrollY + 6}px`;
    return true;
  };
  const linkOf = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;

  page.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (event.pointerType !== 'mouse') return;
    clearTimeout(timer);
    if (link && link !== owner) timer = window.setTimeout(() => open(link), wait);
    else if (!link && owner && !card.contains(event.target as Node)) timer = window.setTimeout(close, wait);
  });
  page.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link) open(link);
    else if (!card.contains(event.target as Node)) close();
  });
  page.addEventListener('pointerdown', () => {
    touched = owner;
  });
  page.addEventListener('click', (event) => {
    const link = linkOf(event);
    // A first touch shows the card; a second one follows the link, as a key does.
    if (link && event.detail > 0 && link !== touched && matchMedia('(hover: none)').matches) {
      if (open(link)) event.preventDefault();
    } else if (!link && !card.contains(event.target as Node)) close();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && owner) close();
  });
}
