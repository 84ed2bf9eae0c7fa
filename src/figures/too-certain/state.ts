/** A guess, and whether the answer can be seen. */
import { temperatures } from './recorded.ts';

export interface TooCertainState {
  /** The temperature whose controllers the reader thinks lose most in the Box; nothing at first. */
  readonly guess: string;
  /** Uncovered without a guess. */
  readonly shown: boolean;
}

export const start: TooCertainState = { guess: '', shown: false };

/** Temperatures as options of a link, which knows no dot: in hundredths. */
export const guessOf = (temperature: number): string => `k${Math.round(100 * temperature)}`;

export const guesses: readonly string[] = temperatures.map(guessOf);

/** The temperature that the reader guessed, if any. */
export const guessed = ({ guess }: TooCertainState): number | undefined =>
  temperatures.find((one) => guessOf(one) === guess);

export const isOpen = ({ guess, shown }: TooCertainState): boolean => shown || guess !== '';
