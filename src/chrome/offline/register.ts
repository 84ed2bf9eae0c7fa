import { takeOver } from './names.ts';

/*
 * Asks the browser to keep a copy of the book, and offers a newer edition when one has come. Whatever is refused,
 * the book is read from the network as before, and nothing is said.
 */
const line = document.querySelector<HTMLElement>('.update');
if (line && isWanted()) start(line).catch(() => undefined);

/**
 * Not for readers who save data; not on `localhost`, where a preview must show what has just been built; and not in the
 * edition of one file, which is a copy.
 */
function isWanted(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  const isCopy = document.documentElement.dataset['edition'] === 'single';
  return !connection?.saveData && location.hostname !== 'localhost' && !isCopy;
}

async function start(offer: HTMLElement): Promise<void> {
  const [now, later] = offer.querySelectorAll('button');
  const registration = await navigator.serviceWorker.register(now?.dataset['script'] ?? '');
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = new URL('manifest.webmanifest', registration.scope).href;
  document.head.append(manifest);
  if (!now || !later) return;

  const show = (): void => {
    // Without a worker in charge this is the first copy, and no news.
    if (registration.waiting && navigator.serviceWorker.controller) offer.hidden = false;
  };
  now.onclick = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage(takeOver);
  };
  later.onclick = () => {
    offer.hidden = true;
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', show);
  });
  show();
}
