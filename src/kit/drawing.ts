/** The canvas of a figure: drawn when something has changed and the figure can be seen, and never else. */
import { holdHeight } from './hold.ts';
import type { Live } from './live.ts';
import { canvasSurface, lookOf, type Look } from './surface-canvas.ts';

export interface Drawing {
  /** Asks for a new drawing before the next frame. */
  invalidate(): void;
  /** Of the last drawing, px. It is not asked of the page, which would be laid out anew to answer. */
  width(): number;
  /** A figure that is not seen keeps what it shows and asks for no frame. */
  setSeen(seen: boolean): void;
}

export interface DrawingEvents<State> {
  /** The canvas is about to show `state`, and all else that shows it does so first: see `draw`. */
  drawing(state: State): void;
  /** The still shows more than `state` could, until work is done. */
  waiting(state: State): void;
  /** The canvas shows nothing, and the still has taken its place. */
  failed(): void;
}

/** No figure is drawn narrower: a window of 320 px leaves this much. */
const narrowest = 288;

export function startDrawing<State>(live: Live<State>, events: DrawingEvents<State>): Drawing {
  const { figure, host, stage } = live;
  const place = stage.querySelector<HTMLElement>('.drawing') ?? stage;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const hold = holdHeight(host);
  let look: Look | undefined;
  let dirty = true;
  let seen = false;
  let frame = 0;
  let failed = false;
  const measured = (): number => Math.max(narrowest, Math.floor(stage.clientWidth));
  let width = measured();

  const fail = (): void => {
    failed = true;
    host.classList.remove('awake');
    live.trouble(host.dataset['error']);
    events.failed();
  };
  const draw = (): void => {
    frame = 0;
    dirty = false;
    if (!canvas.isConnected && figure.work?.data && figure.work.request(live.state())) {
      events.waiting(live.state());
      return;
    }
    try {
      look ??= lookOf(host);
      // To set a font on a canvas lays out what has been written before; what is written after is laid out once more.
      const again = canvas.isConnected;
      if (again) hold(false);
      events.drawing(live.state());
      const surface = { width, ratio: Math.min(3, devicePixelRatio || 1), look, label: live.words.label };
      figure.draw(live.state(), canvasSurface(canvas, surface));
      if (again) hold(true);
      else place.append(canvas);
    } catch {
      return fail(); // the still and its sentence remain
    }
    host.classList.add('awake');
    if (failed) live.trouble();
    failed = false;
  };
  const ask = (): void => {
    if (dirty && seen && !frame) frame = requestAnimationFrame(draw);
  };
  const invalidate = (): void => {
    dirty = true;
    ask();
  };
  const restyle = (): void => {
    look = undefined;
    invalidate();
  };

  // Not asked for each drawing: a slider that was moved just now has unsettled the page, which would be laid out twice.
  new ResizeObserver(() => {
    const now = measured();
    if (now === width) return;
    width = now;
    host.classList.remove('held');
    invalidate();
  }).observe(stage);
  addEventListener('resize', invalidate); // zoom changes the resolution and may leave the width
  new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'lang'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
  document.fonts.addEventListener('loadingdone', invalidate);

  return {
    invalidate,
    width: () => width,
    setSeen(now) {
      seen = now;
      if (!seen && frame) {
        cancelAnimationFrame(frame);
        frame = 0;
      }
      ask();
    },
  };
}
