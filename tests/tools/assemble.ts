import wabt from 'wabt';

export const kernelFolder = new URL('../../src/models/video-dit/kernel/', import.meta.url);

/** A module in the text format of WebAssembly as bytes. Throws Error where the text is none. */
export async function assemble(text: string): Promise<Uint8Array> {
  const module = (await wabt()).parseWat('kernel.wat', text);
  try {
    module.validate();
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}
