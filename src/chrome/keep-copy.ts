import { loadScript } from '../kit/script.ts';

/** ms after the page is there: who only looked in is not sent the whole book. */
const patience = 3000;

/** Where a server gave the page, the browser keeps a copy of the book (offline/register.ts), once nothing else is to do. */
export function keepCopy(page: Document): void {
  const script = page.querySelector<HTMLElement>('.update')?.dataset['script'];
  if (!script || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  addEventListener('load', () =>
    setTimeout(() => {
      const begin = (): void => void loadScript(script).catch(() => undefined);
      if ('requestIdleCallback' in window) requestIdleCallback(begin);
      else begin();
    }, patience),
  );
}
