/** Adds the new ids of `dist/` to content/anchors.json. An id that is once in there is never taken out. */
import { existsSync, writeFileSync } from 'node:fs';
import { anchorsFile, permanentIds, readAnchors } from './permanent.ts';
import { pagesOf } from './site.ts';

const { published, aliases } = existsSync(anchorsFile) ? readAnchors() : { published: {}, aliases: {} };
const old = new Set(Object.keys(aliases));
const next: Record<string, readonly string[]> = { ...published };
let added = 0;
for (const page of pagesOf()) {
  const listed = published[page.name] ?? [];
  const more = permanentIds(page).filter((id) => !listed.includes(id) && !old.has(id));
  added += more.length;
  if (more.length > 0) next[page.name] = [...listed, ...more];
}
writeFileSync(anchorsFile, `${JSON.stringify({ published: next, aliases }, undefined, 2)}\n`);
console.log(`${added} new ids, ${Object.values(next).flat().length} in all`);
