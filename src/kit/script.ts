/** Classic scripts that come when they are wanted: a figure's own, data too heavy for it, an index. */

interface Loads {
  /** What is on its way or there, by address; every script of a page shares it. */
  bookLoads?: Map<string, Promise<void>>;
}

/**
 * Runs the script of this address, once however often it is asked for. In the edition of one file it lies in the page
 * already, asleep under its file name, and nothing is requested.
 * Rejects where it does not come; whoever asks next tries again.
 */
export function loadScript(address: string): Promise<void> {
  const loads = ((globalThis as Loads).bookLoads ??= new Map());
  const begun = loads.get(address);
  if (begun) return begun;
  const promise = new Promise<void>((resolve, reject) => {
    const tag = document.createElement('script');
    const asleep = document.querySelector(`script[data-file="${address.split('/').pop() ?? ''}"]`);
    if (asleep) tag.textContent = asleep.textContent;
    else tag.src = address;
    tag.onload = () => {
      resolve();
    };
    tag.onerror = () => {
      loads.delete(address);
      tag.remove();
      reject(new Error(`The file “${address}” cannot be loaded.`));
    };
    document.head.append(tag);
    if (asleep) resolve(); // it has run by now, and has no address whose arrival could be told
  });
  loads.set(address, promise);
  return promise;
}
