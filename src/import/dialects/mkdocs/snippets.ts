import type {Code, Parents, Paragraph, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {paragraph} from '../../html/build';
import {readPageText} from '../../read/frontmatter';
import {textOf} from '../../read/text';
import {linesOf, pick, type Lines, type Marks} from '../../syntax/excerpt';
import type {OwnLine} from '../../syntax/scan';
import {SNIPPET} from './rules';
import type {SiteScene} from './scene';

/** How deep texts may stand in each other. */
export const DEEPEST = 5;

const SECTION = /-{1,}8<-{1,}[ \t]+\[[ \t]*(?<side>start|end)[ \t]*:[ \t]*(?<name>[\w-]+)[ \t]*\]/i;
const MARKS: Marks = {
  opens: (line) => sectionIn(line, 'start'),
  closes: (line) => sectionIn(line, 'end'),
};

function sectionIn(line: string, side: string): string | undefined {
  const found = SECTION.exec(line)?.groups;
  return found?.side?.toLowerCase() === side ? found.name : undefined;
}

/** Puts texts of other files in the place of the lines that ask for them, in place, also in code. */
export function turnSnippets(parent: Parents, scene: SiteScene): void {
  const children: RootContent[] = [];
  for (let nth = 0; nth < parent.children.length; nth++) {
    const child = parent.children[nth];
    if (child === undefined) continue;
    if ('children' in child) turnSnippets(child, scene);
    if (child.type === 'code') child.value = expanded(child, scene);
    if (!isSnippet(child)) children.push(child);
    else if (snippetTarget(child.value) === undefined && !child.value.startsWith(';')) {
      // Between two marks stand the names of files.
      const end = parent.children.findIndex((other, index) => index > nth && isSnippet(other));
      const named = parent.children
        .slice(nth + 1, end < 0 ? nth + 1 : end)
        .filter((one): one is Paragraph => one.type === 'paragraph');
      const targets = named.flatMap((one) => textOf(one).split('\n'));
      children.push(...targets.flatMap((target) => included(child, target.trim(), scene)));
      nth = end < 0 ? nth : end;
    } else if (child.value.startsWith(';')) children.push(paragraph({type: 'text', value: child.value.slice(1)}));
    else children.push(...included(child, snippetTarget(child.value) ?? '', scene));
  }
  parent.children.splice(0, Infinity, ...children);
}

function isSnippet(node: RootContent): node is OwnLine {
  return node.type === 'ownLine' && node.name === 'snippet';
}

/** The file that a line asks for, as written: `--8<-- "a.md"` → `a.md` */
export function snippetTarget(line: string): string | undefined {
  const {double, single} = SNIPPET.exec(line)?.groups ?? {};
  return double ?? single;
}

function included(node: OwnLine, target: string, scene: SiteScene): readonly RootContent[] {
  if (target === '' || target.startsWith(';')) return [];
  const text = textAt(target, scene);
  if (text === undefined || (scene.depth ?? 0) >= DEEPEST) {
    const what = `A text that is not there, or holds itself: ${target}`;
    scene.remark(node, {rule: 'missing-include', outcome: 'raw', what, became: 'Shown as code'});
    return [paragraph({type: 'inlineCode', value: node.value})];
  }
  const tree = scene.parse(readPageText(text).body);
  visit(tree, (inner) => {
    // Places in the included text are none in the page.
    delete inner.position;
  });
  turnSnippets(tree, {...scene, depth: (scene.depth ?? 0) + 1});
  return tree.children;
}

/** The text of code with the lines that it asks for. */
function expanded(node: Code, scene: SiteScene): string {
  return node.value
    .split('\n')
    .flatMap((line) => {
      const indent = line.slice(0, line.length - line.trimStart().length);
      const own = line.trimStart();
      const target = snippetTarget(own);
      if (target === undefined) return [line];
      if (own.startsWith(';')) return [indent + own.slice(1)];
      const text = textAt(target, scene);
      if (text !== undefined)
        return text
          .replace(/\n$/, '')
          .split('\n')
          .map((one) => indent + one);
      scene.remark(node, {
        rule: 'missing-include',
        outcome: 'raw',
        what: `A text that is not there: ${target}`,
        became: 'Its name, in the code',
      });
      return [line];
    })
    .join('\n');
}

/** What is known where a text is asked for. */
export type SnippetScene = Pick<SiteScene, 'project' | 'source' | 'page'>;

/** The text that is asked for by `a.md`, `a.md:part`, `a.md:3:5` or `a.md:3`; nothing where there is none. */
export function textAt(target: string, scene: SnippetScene): string | undefined {
  const [name = '', first, second] = target.split(/:(?!\/\/)/);
  const text = fileAt(name.trim(), scene);
  if (text === undefined) return undefined;
  const lines = partOf(first, second);
  const plain = text.replace(/\r\n?/g, '\n');
  const indexes = linesOf(plain, lines, MARKS);
  const all = plain.split('\n');
  return indexes === undefined
    ? undefined
    : pick(
        plain,
        indexes.filter((index) => !SECTION.test(all[index] ?? '')),
      );
}

function partOf(first: string | undefined, second: string | undefined): Lines {
  if (first === undefined || (first === '' && second === undefined)) return {};
  if (!/^\d*$/.test(first)) return {name: first};
  const [from, to] = [Number(first), Number(second)];
  return {...(from > 0 && {from}), ...(to > 0 && {to})};
}

/** A file by the folders in which a site looks for such texts. */
function fileAt(name: string, {project, source, page}: SnippetScene): string | undefined {
  const {base_path: given} = project.extensions?.get('pymdownx.snippets') ?? {};
  const folders = [given ?? '.']
    .flat(3)
    .flatMap((one: unknown) => (typeof one === 'string' ? [joined(project.base, one) ?? ''] : []));
  const all = [...folders, project.base, project.root, folderOf(page.path)];
  const path = all
    .map((folder) => joined(folder, name))
    .find((one) => one !== undefined && source.files.get(one)?.text !== undefined);
  return path === undefined ? undefined : source.files.get(path)?.text;
}
