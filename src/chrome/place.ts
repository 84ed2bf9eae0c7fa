/** Says in the contents where the reader is, and remembers it for the cover. */
export function place(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = links.map((link) => page.getElementById(link.hash.slice(1)));
  const now = page.querySelector('.contents-now');
  let last: HTMLAnchorElement | undefined;
  const update = (): void => {
    const reached = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
    );
    const link = links[reached];
    if (link === last) return;
    last?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    if (now) now.textContent = link?.textContent ?? '';
    last = link;
    if (link) keep({ href: `${location.pathname.split('/').pop() ?? ''}${link.hash}`, text: link.textContent.trim() });
  };
  if (links.length) {
    const watch = new IntersectionObserver(update, { rootMargin: '-33% 0% -66% 0%' });
    for (const heading of headings) if (heading) watch.observe(heading);
    addEventListener('scrollend', update, { passive: true });
    update();
  }

  const again = page.querySelector<HTMLElement>('.read-on');
  const kept = again && recall();
  if (!kept) return;
  const link = again.querySelector('a');
  if (!link) return;
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
