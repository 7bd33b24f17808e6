import type {FootnoteDefinition, Image, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {parseLabel} from '../../../notes/wikilink/target';
import {isRecord, readYaml} from '../../read/frontmatter';
import {turnCallouts} from '../../syntax/callout';
import {withPairs} from '../../syntax/pair';
import {dropRaw} from '../../syntax/raw';
import {turnMath} from '../../syntax/turn';
import type {PageScene, Source} from '../../types';
import {turnBoxed} from './admonition';

/** Turns what is Obsidian's own of a tree, in place, into what the wiki has for it; wikilinks stay. */
export function turnVaultPage(tree: Root, scene: PageScene): void {
  turnBoxed(tree, scene);
  collectTags(tree, scene);
  dropComments(tree, scene);
  dropRaw(tree, scene.remark);
  turnMath(tree, scene.remark);
  turnCallouts(tree, scene.remark);
  turnFootnotes(tree);
  withPairs(tree, {open: '==', close: '==', make: marked});
  if (!hasStrictBreaks(scene.source)) breakLines(tree);
  visit(tree, 'image', sized);
  sayQueries(tree, scene);
}

function marked(children: readonly PhrasingContent[]): PhrasingContent {
  return {type: 'mdxJsxTextElement', name: 'mark', attributes: [], children: [...children]};
}

/** `#tag` and `#a/b` in the text are tags of the note; a tag holds something that is no digit. */
const TAG = /(?:^|\s)#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu;

function collectTags(tree: Root, {tag}: PageScene): void {
  visit(tree, 'text', ({value}) => {
    for (const {groups} of value.matchAll(TAG)) tag(groups?.tag ?? '');
  });
}

function dropComments(parent: Parents, scene: PageScene): void {
  const children = parent.children.filter((child) => {
    if ('children' in child) dropComments(child, scene);
    if (child.type !== 'commentText') return true;
    scene.remark(child, {
      rule: 'comment',
      outcome: 'dropped',
      what: 'A comment',
      became: 'Left out, as readers never saw it',
      words: child.value,
    });
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}

/** `^[words]` is a footnote where it is referred to. */
function turnFootnotes(tree: Root): void {
  const notes: FootnoteDefinition[] = [];
  withPairs(tree, {
    open: '^[',
    close: ']',
    make(children) {
      const identifier = `inline-${notes.length + 1}`;
      notes.push({type: 'footnoteDefinition', identifier, children: [{type: 'paragraph', children: [...children]}]});
      return {type: 'footnoteReference', identifier};
    },
  });
  tree.children.push(...notes);
}

/** Ends of lines are line breaks, unless the vault says otherwise. */
function breakLines(parent: Parents): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) breakLines(child);
    if (child.type !== 'text' || !child.value.includes('\n')) return [child];
    return child.value
      .split('\n')
      .flatMap((value, nth): RootContent[] => [
        ...(nth === 0 ? [] : [{type: 'break' as const}]),
        {type: 'text', value},
      ]);
  });
  parent.children.splice(0, Infinity, ...children);
}

function hasStrictBreaks({files}: Source): boolean {
  const {data} = readYaml(files.get('.obsidian/app.json')?.text ?? '');
  return isRecord(data) && data.strictLineBreaks === true;
}

/** The description of a picture, taken apart: `A map|300` is 300 pixels wide. */
export function sizeOfAlt(alt: string): ReturnType<typeof parseLabel> {
  return parseLabel(/^\d+(?:x\d+)?$/.test(alt.trim()) ? `|${alt}` : alt, true);
}

function sized(node: Image): void {
  const {label, size} = sizeOfAlt(node.alt ?? '');
  if (size === undefined) return;
  node.alt = label ?? '';
  node.data = {...node.data, size};
}

const QUERIES = new Set(['dataview', 'dataviewjs', 'tasks', 'query', 'base', 'templater']);

function sayQueries(tree: Root, {remark}: PageScene): void {
  visit(tree, 'code', (node) => {
    if (!QUERIES.has(node.lang ?? '')) return;
    const what = `A query (${node.lang ?? ''}), which a plugin answers`;
    remark(node, {rule: 'query', outcome: 'raw', what, became: 'Its source, as a block of code'});
  });
}
