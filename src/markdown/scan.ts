import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { AnchorKind, RawAnchor, RawPage } from '../book/anchors.ts';
import { ContentError } from '../book/errors.ts';
import { record } from '../book/glossary.ts';
import { attribute, headingId, isElement, plainText, readFence } from './nodes.ts';
import type { Node } from 'unist';
import type { MdNode } from './nodes.ts';

/** What the scan of one source file finds, in document order. */
export interface Scan extends RawPage {
  readonly description: string;
  readonly question?: string;
  readonly checked: string;
  readonly words: number;
  readonly mentions: readonly Mention[];
}

/** A use of a citation key in the text (`cite`) or under a block (`source`), of a glossary term, a figure or a claim. */
export interface Mention {
  readonly what: 'cite' | 'source' | 'term' | 'figure' | 'claim';
  readonly key: string;
  readonly line?: number;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

/** Letters of a description that search results and cards show. */
const mostDescription = 160;

const elementKinds: Readonly<Record<string, AnchorKind>> = {
  Figure: 'figure',
  Table: 'table',
  Definition: 'definition',
  Claim: 'claim',
  CanSay: 'box',
  SinceThen: 'box',
};

/**
 * Reads one MDX file for what can be linked to, cited and counted. Pure: source in, facts out.
 * @throws {ContentError} on bad front matter, a heading, equation or listing without an id, a picture without words.
 */
export function scan(source: string, file: string, name: string): Scan {
  const { front, body, offset } = splitFrontMatter(source, file);
  const tree = parseMdx(body, file, offset);
  const anchors: RawAnchor[] = [];
  const mentions: Mention[] = [];
  const lineOf = (node: MdNode): number => (node.position?.start.line ?? 0) + offset;
  const fail = (message: string, node: MdNode): never => {
    throw new ContentError(message, file, lineOf(node));
  };
  const text = (key: string): string => {
    const value = front[key];
    if (typeof value !== 'string' || !value.trim()) throw new ContentError(`front matter needs "${key}"`, file, 1);
    return value;
  };

  const kind = text('kind');
  if (kind !== 'chapter' && kind !== 'page' && kind !== 'cover')
    throw new ContentError(`kind is chapter, page or cover, not "${kind}"`, file, 1);
  const chapter = kind === 'chapter' ? front['number'] : undefined;
  if (kind === 'chapter' && typeof chapter !== 'number')
    throw new ContentError('a chapter needs a number in its front matter', file, 1);
  const title = text('title');
  if (typeof chapter === 'number') anchors.push({ kind: 'chapter', id: `chapter-${chapter}`, title });

  let words = 0;
  visit(tree, (node: MdNode) => {
    const line = lineOf(node);
    if (node.type === 'text') words += (node.value ?? '').split(/\s+/).filter(Boolean).length;
    if (node.type === 'heading') {
      const id = headingId(node) ?? fail(`the heading "${plainText(node)}" has no id: write ## Title [#its-id]`, node);
      const depth = node.depth ?? 2;
      if (depth < 2 || depth > 3) fail(`headings are ## or ###; "${plainText(node)}" is neither`, node);
      anchors.push({ kind: depth === 2 ? 'section' : 'subsection', id, title: plainText(node), line });
    }
    if (node.type === 'math') {
      const { id, attributes } = readFence(node.meta);
      if (!id) fail('a displayed equation has no id: open it with $$ #eq-its-id say="…"', node);
      else if (!attributes['say']) fail(`equation "${id}" has no words: say="…"`, node);
      else anchors.push({ kind: 'equation', id, title: attributes['say'], line });
    }
    if (node.type === 'code') {
      const { id, attributes } = readFence(node.meta);
      if (!id || !attributes['title']) fail('a listing needs an id and a title: ```ts #lst-id title="…"', node);
      else anchors.push({ kind: 'listing', id, title: attributes['title'], line });
    }
    if (node.type === 'image' && !node.alt?.trim()) fail('a picture has no words: ![what it shows](address)', node);
    if (!isElement(node)) return;
    const element = elementKinds[node.name ?? ''];
    if (element) {
      const id = attribute(node, 'id') ?? fail(`<${node.name}> has no id`, node);
      const known = element === 'claim' || element === 'figure' || element === 'box';
      anchors.push({ kind: element, id, title: attribute(node, 'title') ?? (known ? '' : id), line });
      if (element === 'claim' || element === 'figure') mentions.push({ what: element, key: id, line });
    }
    const inText = node.name === 'Cite';
    const keys = attribute(node, inText || node.name === 'Definition' ? 'k' : 'source') ?? '';
    for (const key of node.name === 'Term' ? [] : keys.split(/\s+/).filter(Boolean))
      mentions.push({ what: inText ? 'cite' : 'source', key, line });
    if (node.name === 'Term') mentions.push({ what: 'term', key: attribute(node, 'k') ?? '', line });
  });

  const description = text('description');
  if (description.length > mostDescription)
    throw new ContentError(
      `the description has more than ${mostDescription} letters, and others cut it there`,
      file,
      1,
    );
  const common = { name, file, title, anchors, mentions, words, description, kind } as const;
  const question = typeof front['question'] === 'string' ? { question: front['question'] } : {};
  const checked = front['checked'] instanceof Date ? front['checked'].toISOString().slice(0, 10) : text('checked');
  return { ...common, checked, ...question, ...(typeof chapter === 'number' ? { chapter } : {}) };
}

function splitFrontMatter(source: string, file: string) {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!match) throw new ContentError('no front matter between --- lines', file, 1);
  return {
    front: record(parse(match[1] ?? '')),
    body: source.slice(match[0].length),
    offset: match[0].split('\n').length - 1,
  };
}

function parseMdx(body: string, file: string, offset: number): MdNode {
  try {
    return parser.parse(body) as Node as MdNode;
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    throw new ContentError(message, file, line === undefined ? undefined : line + offset);
  }
}
