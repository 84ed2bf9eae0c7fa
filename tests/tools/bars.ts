/** The bars that the book holds itself to. Tests hold them and `npm run measure` prints them beside what was measured. */
export const kB = 1000;

export const bars = {
  /** Bytes, compressed. */
  html: 60 * kB,
  css: 15 * kB,
  pageScript: 3 * kB,
  figureScript: 25 * kB,
  /** A physics engine weighs what it weighs, and so does one that trains; that one comes only when it is asked for. */
  heavyFigures: { tower: 70 * kB, 'train-it-engine': 95 * kB } as Readonly<Record<string, number>>,
  /** Of one checkpoint, or of what was fitted to it; of a ladder of checkpoints together. */
  weights: 200 * kB,
  /** Of all that a learned world brings: its model, and what was fitted to it. */
  world: 300 * kB,
  ladder: 800 * kB,
  searchIndex: 60 * kB,
  firstLoad: 230 * kB,
  requests: 15,
  /** Bytes as they are downloaded: the book in one file, and all downloads together. */
  singleFile: 6000 * kB,
  release: 15_000 * kB,
  /** Seconds, on two cores with nothing else to do. */
  coldBuild: 15,
  editions: 90,
  lighthouse: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
  layoutShift: 0.01,
  /** ms */
  blockingTime: 50,
  /** ms from the index being there to the first result. */
  firstResult: 50,
  /** ms of the main thread in a frame of a drag, 95% of them, on a processor four times as slow. */
  frame: 17,
} as const;
