/** Brings to life the figures that the build has drawn. */
import { startDrawing } from './drawing.ts';
import type { Figure } from './figure.ts';
import { wireHandles } from './handles.ts';
import { wireInputs } from './inputs.ts';
import { calm } from './hold.ts';
import { decodeState, encodeState } from './link-state.ts';
import { liveStage, setAttribute, type Live } from './live.ts';
import { wirePlay } from './play.ts';
import { wireWork, type Program } from './work.ts';
import { speak, wordsFor, type WordsByLanguage } from './words.ts';

/**
 * Mounts `figure` on every `ws-figure` of the page that is meant for it, in the state that the address asks for.
 * `program` does its long work, if it has any.
 */
export function mount<State>(figure: Figure<State>, words: WordsByLanguage, program?: Program): void {
  for (const host of document.querySelectorAll<HTMLElement>(`ws-figure[data-figure="${figure.id}"]`)) {
    mountOn(host, figure, words, program);
  }
}

function mountOn<State>(host: HTMLElement, figure: Figure<State>, all: WordsByLanguage, program?: Program): void {
  const language = host.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const words = speak(wordsFor(all, language), language);
  const keeper = figure.keep?.wire(figure);
  const sharer = figure.share?.wire(figure);
  let state = decodeState(figure, location.search);
  for (const past of [keeper, sharer]) state = past?.restore(state) ?? state;

  const live: Live<State> = {
    figure,
    words,
    host,
    stage: liveStage(host),
    control: (key) => host.querySelector<HTMLElement>(`[data-control="${key}"]`),
    state: () => state,
    change(next) {
      if (next === state) return;
      state = next;
      drawing.invalidate();
    },
    width: () => drawing.width(),
    trouble: (sentence) => setTrouble(host, sentence),
  };
  const sentence = sentenceOf(live);
  const player = wirePlay(live);
  const ask = wireWork(live, program);
  const shows = [showLink(live), player.show, wireHandles(live), wireInputs(live), ask];
  const drawing = startDrawing(live, {
    drawing(now) {
      sentence.show(now);
      for (const show of shows) show(now);
      for (const past of [keeper, sharer]) past?.show(now);
    },
    waiting: ask,
    failed() {
      player.pause();
      sentence.ofStill();
    },
  });
  sharer?.hear((take) => live.change(take(state)));

  const asleep = (): void => {
    player.pause();
    drawing.setSeen(false);
  };
  new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) drawing.setSeen(true);
      else asleep();
    },
    { rootMargin: '25% 0%' },
  ).observe(host);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) player.pause();
  });
}

function setTrouble(host: HTMLElement, sentence?: string): void {
  const place = host.querySelector<HTMLElement>('.trouble');
  if (!place) return;
  place.textContent = sentence ?? '';
  place.hidden = !sentence;
}

/** The link of the figure gives the page with the figure as it is now. */
function showLink<State>({ figure, host }: Live<State>): (state: State) => void {
  const link = host.closest('figure')?.querySelector<HTMLAnchorElement>('a[data-link]');
  return (state) => {
    const query = encodeState(figure, state);
    if (link) setAttribute(link, 'href', query ? `?${query}#${figure.id}` : `#${figure.id}`);
  };
}

interface Sentence<State> {
  show(state: State): void;
  /** Back to the sentence of the still, where the still is what can be seen. */
  ofStill(): void;
}

function sentenceOf<State>({ figure, host, words }: Live<State>): Sentence<State> {
  const place = host.querySelector<HTMLElement>('.say');
  const aloud = host.querySelector<HTMLElement>('[aria-live]');
  const still = place?.textContent ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = still;
  const write = (text: string): void => {
    if (place && place.textContent !== text) place.textContent = text;
  };
  // On paper stands the still.
  addEventListener('beforeprint', () => write(still));
  addEventListener('afterprint', () => write(current));
  return {
    show(state) {
      const text = figure.say(state, words);
      write(text);
      if (text === current) return;
      current = text;
      clearTimeout(timer);
      timer = setTimeout(() => aloud && (aloud.textContent = text), calm); // a drag is one change, not a hundred
    },
    ofStill: () => write((current = still)),
  };
}
