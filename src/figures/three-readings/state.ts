/** Where an engine could stand on the way to a clip. */
export const places = ['data', 'weights', 'loop'] as const;
export type PlaceOfEngine = (typeof places)[number];

export interface ReadingsState {
  /** Where the reader put the engine of Fan's sentence: a place, `skip`, or nothing yet. */
  readonly guess: string;
  readonly place: PlaceOfEngine;
  /** Whether gravity in the engine has been halved. */
  readonly half: boolean;
}

export const guesses = [...places, 'skip'] as const;

/** What the sentence claims, by Fan's own later words (fan2024objections). */
export const meant: PlaceOfEngine = 'weights';

export const start: ReadingsState = { guess: '', place: meant, half: false };

export function isCovered({ guess }: ReadingsState): boolean {
  return guess === '';
}

/** What halving gravity in an engine at this place does to the next clip. */
export function effect({ place }: ReadingsState): 'same' | 'slower' | 'unknown' {
  return ({ data: 'same', weights: 'unknown', loop: 'slower' } as const)[place];
}

export const stations = ['data', 'training', 'weights', 'loop', 'clip'] as const;
export type Station = (typeof stations)[number];

/** Whether what the engine did arrives here: at its own station and at all that follow. */
export function isReached({ place }: ReadingsState, station: Station): boolean {
  return stations.indexOf(station) >= stations.indexOf(place);
}
