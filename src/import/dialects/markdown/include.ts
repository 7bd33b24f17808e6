import type {Parents, RootContent} from 'mdast';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {paragraph, text} from '../../html/build';
import {rebase} from '../../links/rebase';
import {readPageText} from '../../read/frontmatter';
import type {OwnLine} from '../../syntax/scan';
import type {PageScene, Source} from '../../types';
import {excerptOf, parseInclude, parseSnippet} from './snippet';

/**
 * Puts code and texts of other files in the place of the lines that ask for them, in place. `within` are the files that the
 * text stands in, its own the last; none is taken into itself.
 */
export function turnSnippets(parent: Parents, scene: PageScene, within: readonly string[] = [scene.page.path]): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnSnippets(child, scene, within);
    if (child.type !== 'ownLine' || child.name !== 'snippet') return [child];
    return codeOf(child, scene, within) ?? textOf(child, scene, within) ?? missing(child, scene);
  });
  parent.children.splice(0, Infinity, ...children);
}

function codeOf({value: line}: OwnLine, {source}: PageScene, within: readonly string[]): RootContent[] | undefined {
  const snippet = parseSnippet(line);
  const path = snippet === undefined ? undefined : fileAt(snippet.path, within, source);
  const value = snippet && path && excerptOf(source.files.get(path)?.text ?? '', snippet);
  if (snippet === undefined || value === undefined) return undefined;
  const {lang, marked, numbered, title} = snippet;
  const meta = [
    `title="${title}"`,
    ...(marked === undefined ? [] : [`{${marked}}`]),
    ...(numbered ? ['showLineNumbers'] : []),
  ];
  return [{type: 'code', lang, meta: meta.join(' '), value}];
}

function textOf({value: line}: OwnLine, scene: PageScene, within: readonly string[]): RootContent[] | undefined {
  const include = parseInclude(line);
  const path = include === undefined ? undefined : fileAt(include.path, within, scene.source);
  const whole = path && !within.includes(path) ? scene.source.files.get(path)?.text : undefined;
  if (include === undefined || path === undefined || whole === undefined) return undefined;
  const part = excerptOf(whole, include);
  if (part === undefined) return undefined;
  const tree = scene.parse(readPageText(part).body);
  rebase(tree, path);
  turnSnippets(tree, scene, [...within, path]);
  return tree.children;
}

function missing(node: OwnLine, scene: PageScene): RootContent[] {
  const what = `A text that is not there, or holds itself: ${node.value}`;
  scene.remark(node, {rule: 'missing-include', outcome: 'raw', what, became: 'Its name, in the text'});
  return [paragraph(text(node.value))];
}

/** A file by its path from the page; from the folder of pages after `@/`, which holds `.vitepress`. */
function fileAt(name: string, within: readonly string[], {files}: Source): string | undefined {
  const roots = [...files.keys()].flatMap((path) => /^(?<root>.*?)\/?\.vitepress\//.exec(path)?.groups?.root ?? []);
  const bases = name.startsWith('@/') ? [...new Set([...roots, '', 'docs', 'src'])] : [folderOf(within.at(-1) ?? '')];
  const paths = bases.map((base) => joined(base, name.replace(/^@\//, '')));
  return paths.find((path) => path !== undefined && files.get(path)?.text !== undefined);
}
