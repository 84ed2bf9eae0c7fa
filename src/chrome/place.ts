/** Says in the contents where the reader is, and remembers it for the cover. */
export function place(page: Document): void {
  // The edition of one file has its cover in itself, and remembers a place of its own.
  const { edition = '' } = page.documentElement.dataset;
  const shelf = `place${edition}`;
  const file = edition ? '' : location.pathname.split('/').pop();
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = [...new Set(links.map((link) => link.hash.slice(1)))].flatMap((id) => page.getElementById(id) ?? []);
  const now = page.querySelectorAll('.contents-now');
  let last: string | undefined;
  const update = (): void => {
    const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    if (reached?.id === last) return;
    last = reached?.id;
    for (const link of links) {
      if (link.hash.slice(1) === last) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const text = links.find((link) => link.ariaCurrent)?.textContent.trim() ?? '';
    for (const line of now) line.textContent = text;
    if (last) keep(shelf, { href: `${file ?? ''}#${last}`, text });
  };
  if (headings.length) {
    // Tells at once, too, where the page was opened.
    const watch = new IntersectionObserver(update, { rootMargin: '-33% 0% -66% 0%' });
    for (const heading of headings) watch.observe(heading);
    addEventListener('scrollend', update, { passive: true });
  }

  const again = page.querySelector<HTMLElement>('.read-on');
  const link = again?.querySelector('a');
  const kept = link && recall(shelf);
  if (!again || !link || !kept) return;
  link.href = kept.href;
  link.textContent = kept.text;
  again.hidden = false;
}

interface Kept {
  readonly href: string;
  readonly text: string;
}

function keep(shelf: string, kept: Kept): void {
  try {
    localStorage.setItem(shelf, JSON.stringify(kept));
  } catch {
    // Storage is denied: nothing is kept.
  }
}

function recall(shelf: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? '') as Partial<Kept>;
    return /^(?:[\w-]+\.html)?#[\w-]+$/.test(kept.href ?? '') && kept.text ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
