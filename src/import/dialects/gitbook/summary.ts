import type {Heading, Link, List, ListItem, Paragraph, RootContent} from 'mdast';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {addressOf, kindOf} from '../../links/locate';
import {elementTree} from '../../read/tree';
import {oneLine, textOf} from '../../read/text';
import type {Finding} from '../../types';

/** One entry of a list of contents. */
export type Entry = {
  readonly label: string;
  /** What the sidebar says in place of the label. */
  readonly title?: string;
  /** Path of the page from the source's root; missing for an entry that only holds others, or that leads elsewhere. */
  readonly path?: string;
  readonly children: readonly Entry[];
};

/** A list of contents: entries before the first group, and groups with a name. */
export type Contents = {
  readonly groups: readonly {readonly label?: string; readonly entries: readonly Entry[]}[];
  readonly findings: readonly Finding[];
};

/**
 * Reads a list of contents, `SUMMARY.md`: headings are groups, items with links are pages, nested as they are. Links on
 * lines of their own, as a book's chapters before and after its parts, are pages outside of any group.
 */
export function readSummary(path: string, text: string): Contents {
  const tree = elementTree(text, {
    name: '',
    label: '',
    detect: () => 0,
    survey: () => ({pages: [], folders: [], skipped: [], findings: []}),
  });
  const groups: {label?: string; entries: Entry[]}[] = [{entries: []}];
  const findings: Finding[] = [];
  const scene = {path, findings};
  for (const node of tree.children) {
    if (node.type === 'heading') {
      // The first heading is the list's own title.
      if (node.depth > 1 || groups.length > 1 || node !== tree.children.find(({type}) => type === 'heading')) {
        groups.push({label: labelOf(node), entries: []});
      }
    } else if (node.type === 'list') groups.at(-1)?.entries.push(...entriesOf(node, scene));
    else if (node.type === 'paragraph') groups.push({entries: linksOf(node).flatMap((item) => entryOf(item, scene))});
  }
  return {groups: groups.filter(({entries, label}) => entries.length > 0 || label !== undefined), findings};
}

/** The links of a paragraph, each as an item. */
function linksOf({children}: Paragraph): ListItem[] {
  return children.flatMap((link): ListItem[] =>
    link.type === 'link'
      ? [{type: 'listItem', position: link.position, children: [{type: 'paragraph', children: [link]}]}]
      : [],
  );
}

type Scene = {readonly path: string; readonly findings: Finding[]};

function entriesOf(list: List, scene: Scene): Entry[] {
  return list.children.flatMap((item) => entryOf(item, scene));
}

function entryOf(item: ListItem, scene: Scene): Entry[] {
  const children = item.children.flatMap((child) => (child.type === 'list' ? entriesOf(child, scene) : []));
  const line = item.children.find((child): child is Paragraph => child.type === 'paragraph');
  const link = line?.children.find((child): child is Link => child.type === 'link');
  const label = labelOf(link ?? line ?? {children: []});
  const at = item.position?.start ?? {line: 1, column: 1};
  const say = (rule: string, what: string, became: string) => {
    scene.findings.push({
      path: scene.path,
      place: {line: at.line, column: at.column},
      rule,
      outcome: 'dropped',
      what,
      became,
    });
  };
  if (line === undefined) {
    if (children.length === 0) say('contents-entry', 'An entry that is no link', 'Left out of the sidebar');
    return children;
  }
  if (link === undefined || link.url === '') {
    if (children.length === 0) say('contents-draft', `«${label}», which leads to no page`, 'Left out of the sidebar');
    return children.length === 0 ? [] : [{label, children}];
  }
  if (kindOf(link.url) !== 'path') {
    say('contents-elsewhere', `«${label}», which leads to ${link.url}`, 'Left out of the sidebar');
    return children.length === 0 ? [] : [{label, children}];
  }
  const target = addressOf(link.url).path;
  const from = target.startsWith('/') ? '' : folderOf(scene.path);
  const path = joined(from, target) ?? target;
  const title = oneLine(link.title ?? '');
  return [{label, path, children, ...(title !== '' && {title})}];
}

function labelOf(node: Heading | Paragraph | Link | {children: RootContent[]}): string {
  return oneLine(textOf(node));
}
