/** A figure that changes under the hand keeps its height, so that the page below it neither moves nor is laid out. */

/** ms without a change after which what the hand did is one change, and over. */
export const calm = 700;

/**
 * What it gives is to be called before and after each change: from the first until all is calm the figure grows where it
 * must and does not shrink.
 */
export function holdHeight(host: HTMLElement): (changed: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (changed) => {
    const fits = host.classList.contains('held') && !(changed && host.scrollHeight > host.clientHeight);
    if (!fits) host.style.setProperty('--held', `${host.scrollHeight}px`);
    host.classList.add('held');
    clearTimeout(timer);
    timer = setTimeout(() => host.classList.remove('held'), calm);
  };
}
