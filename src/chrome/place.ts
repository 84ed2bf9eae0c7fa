/** Says in the contents where the reader is, and remembers it for the cover. */
export function place(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = [...new Set(links.map((link) => link.hash.slice(1)))].flatMap((id) => page.getElementById(id) ?? []);
  const now = page.querySelector('.contents-now');
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
    if (now) now.textContent = text;
    if (last) keep({ href: `${location.pathname.split('/').pop() ?? ''}#${last}`, text });
  };
  if (headings.length) {
    const watch = new IntersectionObserver(update, { rootMargin: '-33% 0% -66% 0%' });
    for (const heading of headings) watch.observe(heading);
    addEventListener('scrollend', update, { passive: true });
    update();
  }

  const again = page.querySelector<HTMLElement>('.read-on');
  const link = again?.querySelector('a');
  const kept = link && recall();
  if (!again || !link || !kept) return;
  link.href = kept.href;
  link.textContent = kept.text;
  again.hidden = false;
}

interface Kept {
  readonly href: string;
  readonly text: string;
}

function keep(kept: Kept): void {
  try {
    localStorage.setItem('place', JSON.stringify(kept));
  } catch {
    // Storage is denied: nothing is kept.
  }
}

function recall(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem('place') ?? '') as Partial<Kept>;
    return /^[\w-]+\.html#[\w-]+$/.test(kept.href ?? '') && kept.text ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
