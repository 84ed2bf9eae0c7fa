import { describe, expect, it } from 'vitest';
import { keysOfClaim, readClaims, readReason } from '../../../src/book/claims.ts';

const claim = `claim-a:
  chapter: 2
  state: contested
  checked: 2026-11-22
  en:
    claim: A holds.
    for:
      - It was seen. @kang2025far @ha2018world
    against: It was not. @marcus2024sora
`;
const read = (yaml: string) => readClaims(yaml, 'content/claims.yaml', 'en');

describe('the ledger of claims', () => {
  it('keeps both sides with the sources behind each reason', () => {
    const a = read(claim).get('claim-a');
    expect(a?.state).toBe('contested');
    expect(a?.checked).toBe('2026-11-22');
    expect(a?.for).toEqual([{ text: 'It was seen.', keys: ['kang2025far', 'ha2018world'] }]);
    expect(a?.against).toEqual([{ text: 'It was not.', keys: ['marcus2024sora'] }]);
    expect(a?.open).toEqual([]);
    expect(a && keysOfClaim(a)).toEqual(['kang2025far', 'ha2018world', 'marcus2024sora']);
  });

  it('splits keys off a reason wherever they stand', () => {
    expect(readReason('Seen @a2020b, and again @c2021d.')).toEqual({
      text: 'Seen and again.',
      keys: ['a2020b', 'c2021d'],
    });
  });

  it.each([
    ['a name that is no claim’s', claim.replace('claim-a', 'a'), /must be named claim-/],
    ['an unknown state', claim.replace('contested', 'rumored'), /needs a state: settled, contested, open, refuted/],
    ['no date', claim.replace('2026-11-22', 'lately'), /needs the date it was last checked/],
    ['no chapter', claim.replace('chapter: 2', 'chapter: two'), /needs a chapter and a sentence/],
    ['no sentence', claim.replace('claim: A holds.', 'claim:'), /needs a chapter and a sentence/],
  ])('refuses %s, and names the file and the claim', (_, yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
    expect(() => read(yaml)).toThrow(/^content\/claims\.yaml: claim "/);
  });

  it('refuses a claim that stands twice', () => {
    expect(() => read(claim + claim)).toThrow(/claims\.yaml: .*unique/s);
  });
});
