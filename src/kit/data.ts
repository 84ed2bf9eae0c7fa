/** Data too heavy for a figure's own script, such as weights: classic scripts that leave it in a global object. */

/** By name. */
export type Data = Readonly<Record<string, unknown>>;

/** The data cannot be used; the message is a sentence that says why. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** Global object that the scripts fill. */
export const dataGlobal = 'bookData';

interface Page {
  [dataGlobal]?: Data;
  /** Scripts that are on their way or there, by address; the figures of a page share them. */
  bookLoads?: Map<string, Promise<void>>;
}

/**
 * The data of these names.
 * @param addresses of the scripts that leave them.
 * Rejects with DataError where a script does not come, or leaves something else.
 */
export async function bring(names: readonly string[], addresses: readonly string[]): Promise<Data> {
  await Promise.all(addresses.map(load));
  const found = (globalThis as Page)[dataGlobal] ?? {};
  const missing = names.find((name) => !(name in found));
  if (missing) throw new DataError(`The file with “${missing}” is damaged.`);
  return Object.fromEntries(names.map((name) => [name, found[name]]));
}

function load(address: string): Promise<void> {
  const loads = ((globalThis as Page).bookLoads ??= new Map());
  const begun = loads.get(address);
  if (begun) return begun;
  const promise = new Promise<void>((resolve, reject) => {
    const tag = document.createElement('script');
    tag.src = address;
    tag.onload = () => {
      resolve();
    };
    tag.onerror = () => {
      loads.delete(address); // and the next who asks tries again
      tag.remove();
      reject(new DataError(`The file “${address}” cannot be loaded.`));
    };
    document.head.append(tag);
  });
  loads.set(address, promise);
  return promise;
}
