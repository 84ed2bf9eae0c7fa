/** A picture of the reader's own: chosen, dropped or pasted. It is read here and never leaves the machine. */
import type { PictureControl } from './figure.ts';
import type { Live } from './live.ts';
import type { Picture } from './surface.ts';

/** The sentences that every figure with a picture control has in its words. */
export const uploadSentences = ['upload.type', 'upload.empty', 'upload.corrupt', 'upload.large'] as const;
type UploadSentence = (typeof uploadSentences)[number];

/** Formats of pixels that every current browser reads. An SVG has none. */
const types = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif', 'image/bmp'];
const mostPixels = 100_000_000;

class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly sentence: UploadSentence;
  constructor(sentence: UploadSentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

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
    try {
      const picture = await readPicture(file, control.longest);
      if (own !== latest) return;
      live.trouble();
      live.change(control.set(live.state(), picture));
    } catch (error) {
      if (own !== latest) return;
      live.trouble(live.words.sentence(error instanceof RefusedError ? error.sentence : 'upload.corrupt'));
    }
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

/**
 * Reads a picture upright (as its EXIF says), on white where it is transparent, with no side longer than `longest` px.
 * Throws RefusedError.
 */
async function readPicture(file: File, longest: number): Promise<Picture> {
  if (!types.includes(file.type)) throw new RefusedError('upload.type');
  if (file.size === 0) throw new RefusedError('upload.empty');
  await checkSize(file);
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return shrink(bitmap, longest);
  } finally {
    bitmap.close();
  }
}

/** An image element knows its size from the head of the file, before the pixels take memory. */
async function checkSize(file: File): Promise<void> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new RefusedError('upload.corrupt'));
      image.src = address;
    });
    if (image.naturalWidth * image.naturalHeight > mostPixels) throw new RefusedError('upload.large');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function shrink(bitmap: ImageBitmap, longest: number): Picture {
  const factor = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new RefusedError('upload.corrupt');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
