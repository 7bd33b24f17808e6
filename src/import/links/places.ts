import type {Heading, Nodes, Paragraph, Parents, RootContent} from 'mdast';
import {blockIdOf} from '../../notes/reading/block';

declare module 'mdast' {
  interface ParagraphData {
    /** What the source calls this place, beside the name that it ends with. */
    ids?: readonly string[];
  }
}

/**
 * Makes names of blocks (`^id`), in place, of the anchors in a tree's text, since the wiki knows no other places than
 * headings and blocks. An anchor alone belongs to the block behind it, or to the one before where nothing fits behind.
 */
export function nameAnchors(parent: Parents): void {
  for (const child of parent.children) if ('children' in child && child.type !== 'heading') nameAnchors(child);
  const children = parent.children.flatMap((child, nth): RootContent[] => {
    const ids = child.type === 'paragraph' ? takenFrom(child) : [];
    if (child.type !== 'paragraph' || ids.length === 0) return [child];
    const next = parent.children[nth + 1];
    if (child.children.length > 0) name(child, ids);
    else if (next?.type === 'heading') nameHeading(next, ids);
    else if (next?.type === 'paragraph') next.children.unshift(...ids.map(anchor));
    // A name alone is that of the block before it.
    else if (nth > 0) name(child, ids);
    return child.children.length > 0 ? [child] : [];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** A name alone, for the block before it. */
export function markerOf(id: string): Paragraph {
  const paragraph: Paragraph = {type: 'paragraph', children: []};
  name(paragraph, [id]);
  return paragraph;
}

function takenFrom(parent: Parents): string[] {
  const ids: string[] = [];
  const children = parent.children.filter((child) => {
    const id = anchorId(child);
    if (id !== undefined) ids.push(id);
    else if ('children' in child) ids.push(...takenFrom(child));
    return id === undefined;
  });
  if (ids.length > 0) parent.children.splice(0, Infinity, ...children);
  return ids;
}

function name(paragraph: Paragraph, ids: readonly string[]): void {
  const known = blockIdOf(paragraph);
  const own = (ids[0] ?? '').replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '');
  if (known === undefined && own === '') return;
  paragraph.data = {...paragraph.data, ids: [...(paragraph.data?.ids ?? []), ...ids]};
  if (known !== undefined) return;
  const last = paragraph.children.at(-1);
  // The name stands in the last line.
  if (last?.type === 'text') last.value = last.value.trimEnd();
  paragraph.children.push({type: 'text', value: `${last === undefined ? '' : ' '}^${own}`});
}

function nameHeading(heading: Heading, ids: readonly string[]): void {
  heading.data = {...heading.data, ids: [...(heading.data?.ids ?? []), ...ids]};
}

function anchor(id: string): Extract<RootContent, {type: 'mdxJsxTextElement'}> {
  const attributes = [{type: 'mdxJsxAttribute' as const, name: 'id', value: id}];
  return {type: 'mdxJsxTextElement', name: 'a', attributes, children: []};
}

/** The id of an anchor: of `<a id="x"></a>`, `x`. */
export function anchorId(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'a' || node.children.length > 0) return undefined;
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
  return typeof value === 'string' ? value : undefined;
}
