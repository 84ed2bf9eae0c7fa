/** What one page looks like from inside. */
export interface Finding {
  /** The style sheet applies and the text face has come. */
  readonly styled: boolean;
  readonly figures: readonly { readonly id: string; readonly awake: boolean; readonly answers: boolean }[];
  readonly troubles: readonly string[];
}

/**
 * Runs in the page, so it uses nothing from outside itself: brings each live figure into view, waits until it is
 * awake, works its first control as a reader would, and waits until the figure has changed.
 */
export async function inspect(): Promise<Finding> {
  const troubles: string[] = [];
  addEventListener('error', (event) => troubles.push(event.message));
  addEventListener('securitypolicyviolation', (event) => troubles.push(`policy: ${event.violatedDirective}`));
  const until = async (holds: () => boolean, most = 15_000): Promise<boolean> => {
    const end = performance.now() + most;
    while (!holds() && performance.now() < end) await new Promise((done) => setTimeout(done, 30));
    return holds();
  };

  await until(() => document.readyState === 'complete');
  document.documentElement.classList.remove('in-parts'); // the whole page, not only what is in view
  await document.fonts.ready;
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  const styled =
    faces.some((family) => family.includes('Source Serif 4')) &&
    getComputedStyle(document.querySelector('.skip') ?? document.body).position === 'absolute';

  const figures: { id: string; awake: boolean; answers: boolean }[] = [];
  for (const host of document.querySelectorAll<HTMLElement>('ws-figure[data-script]')) {
    host.scrollIntoView({ block: 'center', behavior: 'instant' });
    const awake = await until(() => host.classList.contains('awake'));
    const state = (): string =>
      JSON.stringify([
        host.closest('figure')?.querySelector('a[data-link]')?.getAttribute('href'),
        host.querySelector('.say')?.textContent,
        [...host.querySelectorAll('input')].map((input) =>
          input.type === 'file' ? '' : `${input.value}${input.checked}`,
        ),
        [...host.querySelectorAll('.handle')].map((handle) => handle.getAttribute('aria-valuetext')),
      ]);
    const before = state();
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    const control =
      [...host.querySelectorAll<HTMLElement>('[data-control] :is(input, button), button[data-control]')].find(
        (element) => shown(element) && !element.matches('[type="file"]'),
      ) ?? host.querySelector<HTMLElement>('button[data-do="step"]');
    if (control instanceof HTMLInputElement && control.type === 'range') {
      const step = Number(control.step) || 1;
      const up = Number(control.value) + step <= Number(control.max);
      control.value = String(Number(control.value) + (up ? step : -step));
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control instanceof HTMLInputElement && control.type === 'radio') {
      [...host.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`)]
        .find((radio) => !radio.checked)
        ?.click();
    } else if (control?.matches('.handle')) {
      for (const key of ['ArrowRight', 'ArrowUp'])
        control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else control?.click();
    const answers = awake && (await until(() => state() !== before, 5000));
    figures.push({ id: host.dataset['figure'] ?? '', awake, answers });
  }
  return { styled, figures, troubles };
}
