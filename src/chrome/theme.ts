const order = ['auto', 'light', 'dark'] as const;

/** The theme button goes through auto, light, dark; the choice is kept where storage allows. */
export function theme(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('.theme');
  const root = page.documentElement;
  if (!button) return;
  const show = (): void => {
    const now = root.dataset['theme'] ?? 'auto';
    button.setAttribute('aria-label', button.dataset[now] ?? now);
    button.title = button.dataset[now] ?? now;
  };
  button.onclick = () => {
    const now = order[(order.indexOf((root.dataset['theme'] ?? 'auto') as 'auto') + 1) % order.length] ?? 'auto';
    if (now === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = now;
    try {
      if (now === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', now);
    } catch {
      // Storage is denied: the choice holds for this page.
    }
    show();
  };
  show();
}
