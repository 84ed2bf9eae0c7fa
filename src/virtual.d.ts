declare module 'virtual:scripts' {
  /** Path of each shipped script, by name: a figure's id, or `page`. */
  export const scripts: Readonly<Record<string, string>>;
}
