/** Data too heavy for a figure's own script, such as weights: classic scripts that leave it in a global object. */
import { loadScript } from './script.ts';

/** By name. */
export type Data = Readonly<Record<string, unknown>>;

/** The data cannot be used; the message is a sentence that says why. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** Global object that the scripts fill. */
export const dataGlobal = 'bookData';

/** Under this name a figure's engine (`engine.ts`) lies there. */
export const engineOf = (id: string): string => `${id}/engine`;

interface Page {
  [dataGlobal]?: Data;
}

/**
 * The data of these names.
 * @param addresses of the scripts that leave them.
 * Rejects with DataError where a script does not come, or leaves something else.
 */
export async function bring(names: readonly string[], addresses: readonly string[]): Promise<Data> {
  await Promise.all(addresses.map(loadScript)).catch((error: unknown) => {
    throw new DataError(error instanceof Error ? error.message : '');
  });
  const found = (globalThis as Page)[dataGlobal] ?? {};
  const missing = names.find((name) => !(name in found));
  if (missing) throw new DataError(`The file with “${missing}” is damaged.`);
  return Object.fromEntries(names.map((name) => [name, found[name]]));
}
