/** What the parts of a living figure share. */
import type { Figure } from './figure.ts';
import type { Words } from './words.ts';

export interface Live<State> {
  readonly figure: Figure<State>;
  readonly words: Words;
  /** The `ws-figure` around drawing, controls and sentence. */
  readonly host: HTMLElement;
  /** What the drawing lies in; handles are placed from its upper left corner. */
  readonly stage: HTMLElement;
  /** Where the controls of the table are. */
  control(key: string): HTMLElement | null;
  state(): State;
  change(next: State): void;
  /** Width of the last drawing, px. */
  width(): number;
  /** One sentence on what went wrong; none when all is well again. */
  trouble(sentence?: string): void;
}

/** Writes an attribute only where it is another one: the page does its work for a written attribute either way. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function liveStage(host: HTMLElement): HTMLElement {
  return host.querySelector<HTMLElement>('.stage') ?? host;
}
