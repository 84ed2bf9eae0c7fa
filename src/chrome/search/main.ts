import { bring } from '../../kit/data.ts';
import { makeDialog } from './dialog.ts';
import { openSearch } from './engine.ts';
import type { PackedSearch } from './engine.ts';
import { indexData, textData } from './places.ts';
import { showResults } from './results.ts';
import type { Library } from './results.ts';

/* The search of a page; this script comes when a reader first asks for it, and opens it. */
const button = document.querySelector<HTMLButtonElement>('.search-open');
if (button) start(button);

function start(opener: HTMLButtonElement): void {
  const { lang } = document.documentElement;
  const folder = (opener.dataset['script'] ?? '').replace(/[^/]*$/, '');
  const dialog = makeDialog(document, lang);
  let library: Promise<Library> | undefined;

  const search = async (): Promise<void> => {
    const query = dialog.input.value;
    if (!library) dialog.say('searchLoading');
    try {
      library ??= loadLibrary(lang, folder, opener.dataset['index'] ?? '');
      const loaded = await library;
      if (query === dialog.input.value) showResults(dialog, loaded, query);
    } catch {
      library = undefined; // the next letter tries again
      dialog.say('searchFailed');
    }
  };
  const open = (): void => {
    if (dialog.element.open) return;
    dialog.element.showModal();
    dialog.input.select();
    void search();
  };
  dialog.input.oninput = () => void search();
  opener.onclick = open;
  open();
}

/** The index, ready to be asked, and the words of a page when they are wanted. */
async function loadLibrary(language: string, folder: string, file: string): Promise<Library> {
  const name = indexData(language);
  const packed = (await bring([name], [folder + file]))[name] as PackedSearch;
  return {
    places: packed.places,
    search: openSearch(packed),
    textOf: async (page) => {
      const words = textData(language, page);
      return (await bring([words], [folder + (packed.texts[page] ?? '')]))[words] as readonly string[];
    },
  };
}
