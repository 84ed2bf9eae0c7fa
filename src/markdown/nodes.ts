import type { Data, Node } from 'unist';

/** The little that the passes need of a Markdown node; every field of mdast is optional here. */
export interface MdNode extends Node {
  name?: string | null;
  value?: string;
  depth?: number;
  lang?: string | null;
  meta?: string | null;
  alt?: string | null;
  attributes?: MdAttribute[];
  children?: MdNode[];
  data?: Data & { hProperties?: Record<string, unknown> };
}

export interface MdAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

export function isElement(node: MdNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function attribute(node: MdNode, name: string): string | undefined {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function setAttribute(node: MdNode, name: string, value: string): void {
  node.attributes = [
    ...(node.attributes ?? []).filter((a) => a.name !== name),
    { type: 'mdxJsxAttribute', name, value },
  ];
}

export function flowElement(name: string, attributes: Readonly<Record<string, string>>, children: MdNode[]): MdNode {
  const list = Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value }));
  return { type: 'mdxJsxFlowElement', name, attributes: list, children };
}

const headingMark = /\s*\[#([a-z0-9][a-z0-9-]*)\]\s*$/;

/** The id at the end of a heading: `## Two clocks [#two-clocks]`. */
export function headingId(heading: MdNode): string | undefined {
  const last = heading.children?.at(-1);
  return last?.type === 'text' ? headingMark.exec(last.value ?? '')?.[1] : undefined;
}

export function dropHeadingMark(heading: MdNode): void {
  const last = heading.children?.at(-1);
  if (last?.type === 'text') last.value = (last.value ?? '').replace(headingMark, '');
}

/** Text of a node without its heading mark. */
export function plainText(node: MdNode): string {
  const own = node.value ?? '';
  return (own + (node.children ?? []).map(plainText).join('')).replace(headingMark, '');
}

/** The words after an opening fence: `#eq-elbo say="…"`. */
export function readFence(meta: string | null | undefined): {
  readonly id?: string;
  readonly attributes: Readonly<Record<string, string>>;
} {
  const id = /(?:^|\s)#([a-z0-9][a-z0-9-]*)/.exec(meta ?? '')?.[1];
  const attributes: Record<string, string> = {};
  for (const [, key, value] of (meta ?? '').matchAll(/(\w+)="([^"]*)"/g)) if (key) attributes[key] = value ?? '';
  return { ...(id ? { id } : {}), attributes };
}
