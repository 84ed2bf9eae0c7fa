/** A picture of the reader's own is read here and never leaves the machine. Only scripts of figures that take one carry this. */
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

/**
 * Reads a picture upright (as its EXIF says), on white where it is transparent, with no side longer than `longest` px.
 * Gives the key of a sentence where it cannot.
 */
export async function readPicture(file: File, longest: number): Promise<Picture | UploadSentence> {
  try {
    return await decode(file, longest);
  } catch (error) {
    return error instanceof RefusedError ? error.sentence : 'upload.corrupt';
  }
}

/** Throws RefusedError, or what the browser throws. */
async function decode(file: File, longest: number): Promise<Picture> {
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
