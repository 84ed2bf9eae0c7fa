import { loadScript } from '../kit/script.ts';
import { say } from './say.ts';

const editable = 'input, select, textarea, [contenteditable]';

/** The search opens by its button, and by `/` while nothing editable has the focus. Its script comes at the first use. */
export function searchButton(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('.search-open');
  if (!button) return;
  // The script, once it is there, answers to the button itself.
  button.onclick = () => void loadScript(button.dataset['script'] ?? '').catch(() => say(page, 'unsearched'));
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.target as Element).closest(editable) || slashIsOff()) return;
    event.preventDefault();
    button.click();
  });
}

/** Keys of a single letter get in the way of whoever speaks to the machine, so the reader can switch this one off. */
function slashIsOff(): boolean {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
}
