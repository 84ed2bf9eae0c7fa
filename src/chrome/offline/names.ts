/** What a page says to the waiting worker. */
export const takeOver = 'take-over';

/** Cache with what the edition before this one had; each sub-path of a host has its own. */
export const earlierCache = (scope: string): string => `book-earlier-${scope}`;

/** Whether a file is named by its content, as `page.0a1b2c3d.js` is: then its name can never mean another content. */
export const isNamedByContent = (path: string): boolean => /\.[0-9a-f]{8}\.\w+$/.test(path);
