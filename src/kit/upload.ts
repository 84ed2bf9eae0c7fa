/** A picture of the reader's own: chosen, dropped or pasted. */
import { readPicture } from './read-picture.ts';
import type { Picture } from './surface.ts';

/** What a picture control has to do with. */
export interface UploadPlace {
  /** The control's own element, and those on which a picture is dropped or pasted. */
  readonly box: HTMLElement;
  readonly stage: HTMLElement;
  readonly host: HTMLElement;
  /** The longest side handed to the figure, px. */
  readonly longest: number;
  readonly take: (picture: Picture) => void;
  /** Shows the sentence of this key; without one, none. */
  readonly trouble: (sentence?: string) => void;
}

/** The `wire` of a picture control. */
export function wireUpload({ box, stage, host, longest, take, trouble }: UploadPlace): void {
  const input = box.querySelector('input');
  if (!input) return;
  let latest = 0;
  const read = async (file: File | undefined): Promise<void> => {
    if (!file || box.hidden) return;
    const own = ++latest;
    const found = await readPicture(file, longest);
    if (own !== latest) return;
    const isRefused = typeof found === 'string';
    trouble(isRefused ? found : undefined);
    if (!isRefused) take(found);
  };
  input.addEventListener('change', () => {
    void read(input.files?.[0]);
    input.value = ''; // so that the same file can be chosen again
  });
  stage.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  stage.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  });
  // A paste goes to what has the focus, and from there up to the figure.
  host.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    void read(event.clipboardData.files[0]);
  });
}
