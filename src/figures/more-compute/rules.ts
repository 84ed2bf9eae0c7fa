/** The rules that learn nothing, in the order in which they are shown. */
import { recorded, type RecordedRule } from '../../models/video-dit/recorded.ts';

const memories = recorded.rules.filter(({ known }) => known !== undefined);

/** What the reader foretells: looking up among as many clips as the smallest budget was trained on. */
export const asked: RecordedRule = memories[0] as RecordedRule;
export const others: readonly RecordedRule[] = [
  ...memories.slice(1),
  ...recorded.rules.filter(({ known }) => known === undefined),
];
