/** A fault in the content. The message names the file and, where there is one, the line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(message: string, file: string, line?: number) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
  }
}
