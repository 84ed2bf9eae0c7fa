declare module 'virtual:scripts' {
  /** Path of each shipped script, by name: a figure's id, `page`, or the name of data or of an engine. */
  export const scripts: Readonly<Record<string, string>>;
}
