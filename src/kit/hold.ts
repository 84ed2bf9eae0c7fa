/** A figure that changes under the hand keeps its height, so that the page below it neither moves nor is laid out. */

/** ms without a change after which what the hand did is one change, and over. */
export const calm = 700;

export interface Hold {
  /** The figure is about to change: from now until it is calm it grows where it must and does not shrink. */
  begin(): void;
  /** The figure has changed. */
  fit(): void;
  release(): void;
}

export function holdHeight(host: HTMLElement): Hold {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (height: number): void => {
    host.style.setProperty('--held', `${height}px`);
    host.classList.add('held');
  };
  const release = (): void => {
    clearTimeout(timer);
    timer = undefined;
    host.classList.remove('held');
  };
  return {
    begin() {
      if (timer === undefined) hold(host.offsetHeight);
      clearTimeout(timer);
      timer = setTimeout(release, calm);
    },
    fit() {
      if (timer !== undefined && host.scrollHeight > host.clientHeight) hold(host.scrollHeight);
    },
    release,
  };
}
