/** ms of layout at a time: four times that, on a slow phone, still answers to the hand. */
const slice = 8;

/**
 * On narrow screens a long page is first laid out only where it is in view (prose.css); here the rest follows, a few
 * blocks at a time, whenever the browser has nothing else to do.
 */
export function parts(page: Document): void {
  const root = page.documentElement;
  const waiting = [...page.querySelectorAll<HTMLElement>('.in-parts .prose > *')];
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  const go = (): void => {
    const began = performance.now();
    while (waiting.length > 0 && performance.now() < began + slice) {
      const part = waiting.shift();
      part?.classList.add('laid-out');
      part?.getBoundingClientRect(); // lays it out now, not at the next frame
    }
    if (waiting.length > 0) whenIdle(go);
    else root.classList.remove('in-parts');
  };
  whenIdle(go);
}
