import GithubSlugger from 'github-slugger';
import type {Heading, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {headingOf} from '../../notes/reading/heading';
import {blockIdOf} from '../../notes/reading/block';
import type {NoteBlock, NoteHeading} from '../../notes/reading/types';
import {textOf} from '../read/text';

/** The places of a page that links can lead to. */
export type Anchors = {
  readonly headings: readonly NoteHeading[];
  readonly blocks: readonly NoteBlock[];
  /** From what the source may call a place, in plain letters, to its id on the new page; empty for the page's top. */
  readonly ids: ReadonlyMap<string, string>;
};

/** Ids that can be written in a heading's comment. */
const WRITABLE = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u;

/** Finds the places of a page, and settles the id of each heading: its own of the source where it had one. */
export function anchorsOf(tree: Root, titleHeading: Heading | undefined): Anchors {
  const slugger = new GithubSlugger();
  const headings: NoteHeading[] = [];
  const blocks: NoteBlock[] = [];
  const used = new Set<string>();
  const ids = new Map<string, string>();
  const name = (key: string, id: string) => {
    for (const form of [key, plain(key)]) if (form !== '' && !ids.has(form)) ids.set(form, id);
  };
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const {text, id: slug} = headingOf(node, slugger);
      const own = node.data?.ids?.find((one) => WRITABLE.test(one) && !used.has(one));
      const id = own ?? slug;
      if (own !== undefined && own !== slug) node.data = {...node.data, keptId: own};
      used.add(id);
      headings.push({text, id, depth: node.depth, line: 1});
      for (const key of [id, ...(node.data?.ids ?? []), slug, text]) name(key, id);
    }
    if (node.type === 'paragraph' || node.type === 'heading') {
      const id = blockIdOf(node);
      if (id !== undefined) {
        const anchor = node.type === 'heading' ? (headings.at(-1)?.id ?? id) : `^${id}`;
        blocks.push({id, anchor, line: 1});
        for (const key of node.data?.ids ?? []) name(key, anchor);
      }
    }
  });
  if (titleHeading !== undefined) {
    for (const key of [textOf(titleHeading), ...(titleHeading.data?.ids ?? [])]) name(key, '');
  }
  return {headings, blocks, ids};
}

/**
 * The id of the place that a source's anchor means: letter for letter, else by its letters and digits alone; a block by its
 * name, `^id`, and of headings below each other, `a#b`, the last.
 */
export function findAnchor({ids, blocks}: Anchors, anchor: string): string | undefined {
  const found = ids.get(anchor) ?? ids.get(plain(anchor)) ?? ids.get(plain(anchor.replace(/^id-/, '')));
  const [last = ''] = /[^#]*$/.exec(anchor) ?? [];
  return (
    found ??
    (last.startsWith('^') ? blocks.find(({id}) => `^${id}` === last)?.anchor : undefined) ??
    ids.get(plain(last))
  );
}

/** `1.-What's new?` → `1whatsnew` */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
