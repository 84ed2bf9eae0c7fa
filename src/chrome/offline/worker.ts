import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { earlierCache, isNamedByContent, takeOver } from './names.ts';

/*
 * The service worker: keeps a copy of the whole book, so that it can be read with no network and a second visit moves
 * no bytes. It is made anew for each build, with the list of that build's files; an edition is served whole or not at
 * all, since a browser installs a worker only when every file has come and has the content that the list says.
 */

/** What this needs of its global; TypeScript's types of a page and of a worker exclude each other. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

/** The files of this edition; the build puts them here. */
declare const bookFiles: readonly Entry[];

const worker = self as unknown as Worker;
const earlier = earlierCache(worker.registration.scope);
const controller = new PrecacheController();
controller.addToCacheList([...bookFiles]);

worker.addEventListener('install', (event) => void controller.install(event));
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    keepEarlier()
      .then(() => controller.activate(event))
      .then(() => worker.clients.claim()),
  );
});
worker.addEventListener('message', ({ data }) => {
  if (data === takeOver) void worker.skipWaiting();
});

/** Pages of the edition before may stay open, and ask for scripts that only it had: these are kept for one edition. */
async function keepEarlier(): Promise<void> {
  const wanted = new Set(controller.getCachedURLs());
  await caches.delete(earlier);
  const [old, kept] = await Promise.all([caches.open(controller.strategy.cacheName), caches.open(earlier)]);
  for (const request of await old.keys()) {
    if (!isNamedByContent(request.url) || wanted.has(request.url)) continue;
    const response = await old.match(request);
    if (response) await kept.put(request, response);
  }
}

const router = new Router();
router.registerRoute(
  new PrecacheRoute(controller, {
    directoryIndex: 'index.html',
    // The state of a figure stands in the query: it is the same page.
    ignoreURLParametersMatching: [/./],
  }),
);
router.registerRoute(
  new Route(
    ({ url, sameOrigin }) => sameOrigin && isNamedByContent(url.pathname),
    async ({ request }) => (await caches.match(request, { cacheName: earlier })) ?? fetch(request),
  ),
);
router.addFetchListener();
