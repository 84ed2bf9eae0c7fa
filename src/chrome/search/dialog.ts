import { t } from '../words.ts';
import type { WordKey } from '../words.ts';

/** The search as the page shows it: a field, a sentence, a list, of which one entry is the chosen one. */
export interface SearchDialog {
  readonly element: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly language: string;
  /** Shows a sentence in place of results. */
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): void;
  /** Shows results, the first one chosen, with a sentence on how many there are. */
  show(options: readonly HTMLAnchorElement[], sentence: string): void;
}

const listId = 'page-search-results';

/** Makes the dialog and puts it at the end of the page, closed. */
export function makeDialog(page: Document, language: string): SearchDialog {
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const input = make('input', {
    type: 'text', inputmode: 'search', enterkeyhint: 'go', dir: 'auto', autocomplete: 'off', autocapitalize: 'off',
    spellcheck: 'false', role: 'combobox', 'aria-label': t(language, 'searchBook'), 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': listId,
  }); // prettier-ignore
  const close = make('button', { type: 'button' }, t(language, 'close'));
  const status = make('p', { role: 'status' });
  const list = make('div', { id: listId, role: 'listbox', 'aria-label': t(language, 'searchResults') });
  const slash = make('input', { type: 'checkbox' });
  const foot = make(
    'div',
    { class: 'search-foot' },
    make('span', {}, t(language, 'searchKeys')),
    make('label', {}, slash, t(language, 'searchSlash')),
  );
  const element = make(
    'dialog',
    { class: 'search', 'aria-label': t(language, 'searchBook') },
    make('div', { role: 'search' }, input, close),
    status,
    list,
    foot,
  );
  list.hidden = true;
  page.body.append(element);

  let options: readonly HTMLAnchorElement[] = [];
  let chosen = 0;
  const choose = (next: number): void => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = next;
    const option = options[next];
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = (shown: readonly HTMLAnchorElement[], sentence: string): void => {
    options = shown;
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    input.removeAttribute('aria-activedescendant');
    status.textContent = sentence;
    choose(0);
  };

  input.onkeydown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || options.length === 0) return;
    if (by !== undefined) choose((chosen + by + options.length) % options.length);
    else if (event.key === 'Enter') options[chosen]?.click();
    else return;
    event.preventDefault();
  };
  list.onclick = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) element.close();
  };
  close.onclick = () => element.close();
  element.onclick = (event) => {
    if (event.target === element) element.close(); // beside it, not in it
  };
  keepSlash(slash);
  return {
    element,
    input,
    language,
    say: (key, values) => show([], t(language, key, values)),
    show,
  };
}

/** Whether `/` opens the search is the reader's to say; the choice is kept where storage allows. */
function keepSlash(box: HTMLInputElement): void {
  try {
    box.checked = localStorage.getItem('slash') !== 'off';
    box.onchange = () => {
      if (box.checked) localStorage.removeItem('slash');
      else localStorage.setItem('slash', 'off');
    };
  } catch {
    box.checked = true;
    box.disabled = true;
  }
}
