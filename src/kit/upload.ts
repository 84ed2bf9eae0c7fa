/** A picture of the reader's own: chosen, dropped or pasted. */
import type { PictureControl } from './figure.ts';
import type { Live } from './live.ts';

export function wireUpload<State>(live: Live<State>): void {
  for (const control of live.figure.controls) if (control.kind === 'picture') wire(live, control);
}

function wire<State>(live: Live<State>, control: PictureControl<State>): void {
  const box = live.control(control.key);
  const input = box?.querySelector('input');
  if (!box || !input) return;
  let latest = 0;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || box.hidden) return;
    const own = ++latest;
    const read = await control.read(file, control.longest);
    if (own !== latest) return;
    const isRefused = typeof read === 'string';
    live.trouble(isRefused ? live.words.sentence(read) : undefined);
    if (!isRefused) live.change(control.set(live.state(), read));
  };
  input.addEventListener('change', () => {
    void take(input.files?.[0]);
    input.value = ''; // so that the same file can be chosen again
  });
  live.stage.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  live.stage.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  });
  // A paste goes to what has the focus, and from there up to the figure.
  live.host.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    void take(event.clipboardData.files[0]);
  });
}
