import { loadScript } from '../kit/script.ts';

/** Loads a figure's script when the figure comes within a screen and a half of the view. */
export function figuresNear(page: Document): void {
  const load = (element: HTMLElement): void => {
    loadScript(element.dataset['script'] ?? '').catch(() => {
      const trouble = element.querySelector<HTMLElement>('.trouble');
      if (!trouble) return;
      trouble.textContent = element.dataset['error'] ?? '';
      trouble.hidden = false;
    });
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        load(target as HTMLElement);
      }
    },
    { rootMargin: '150% 0%' },
  );
  for (const figure of page.querySelectorAll('ws-figure[data-script]')) near.observe(figure);
}
