import { ContentError } from './errors.ts';
import { parseYaml, record } from './glossary.ts';

const claimStates = ['settled', 'contested', 'open', 'refuted'] as const;
export type ClaimState = (typeof claimStates)[number];

/** One reason, and the citation keys that back it. */
export interface Reason {
  readonly text: string;
  readonly keys: readonly string[];
}

export interface Claim {
  readonly id: string;
  readonly chapter: number;
  readonly state: ClaimState;
  /** ISO date on which the entry was last checked. */
  readonly checked: string;
  readonly claim: string;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
  readonly open: readonly Reason[];
}

/** @throws {ContentError} on an entry without state, date, chapter, sentence, or a reason on either side. */
export function readClaims(source: string, file: string, language: string): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const [id, raw] of Object.entries(parseYaml(source, file))) {
    const entry = record(raw);
    const words = record(entry[language] ?? entry['en']);
    const state = claimStates.find((s) => s === entry['state']);
    const checked = entry['checked'] instanceof Date ? entry['checked'].toISOString().slice(0, 10) : entry['checked'];
    if (!id.startsWith('claim-')) throw new ContentError(`claim "${id}" must be named claim-…`, file);
    if (!state) throw new ContentError(`claim "${id}" needs a state: ${claimStates.join(', ')}`, file);
    if (typeof checked !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(checked))
      throw new ContentError(`claim "${id}" needs the date it was last checked`, file);
    if (typeof words['claim'] !== 'string' || typeof entry['chapter'] !== 'number')
      throw new ContentError(`claim "${id}" needs a chapter and a sentence`, file);
    const reasons = (side: string): Reason[] => (list(words[side]) ?? []).map(readReason);
    const claim = { id, chapter: entry['chapter'], state, checked, claim: words['claim'] };
    claims.set(id, { ...claim, for: reasons('for'), against: reasons('against'), open: reasons('open') });
  }
  return claims;
}

/** Splits the keys off a sentence: `It is so. @a @b` */
export function readReason(source: string): Reason {
  const keys: string[] = [];
  const text = source.replace(/\s*@([\w-]+)[,;]?/g, (_, key: string) => {
    keys.push(key);
    return '';
  });
  return { text: text.trim(), keys };
}

/** Citation keys of a claim in reading order. */
export function keysOfClaim(claim: Claim): readonly string[] {
  return [...claim.for, ...claim.against, ...claim.open].flatMap((reason) => reason.keys);
}

function list(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' ? [value] : undefined;
}
