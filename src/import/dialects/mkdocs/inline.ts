import type {Parents, PhrasingContent, RootContent} from 'mdast';
import {decodeString} from 'micromark-util-decode-string';
import {isPhrasing, trim} from '../../html/tree';
import type {OwnText} from '../../syntax/scan';
import {iconOf, isIcon} from './icons';
import {keyboard} from './keys';
import {macroOf} from './macros';
import {withMarks} from './marks';
import {hasExtension} from './project';
import type {SiteScene} from './scene';

/** Turns what stands within lines, in place. What a site does not understand is words. */
export function turnInline(tree: Parents, scene: SiteScene): void {
  withMarks(tree, scene);
  turnLookups(tree, scene);
  turnIn(tree, scene);
  joinTexts(tree);
}

/** Says once for a page which icons it had. */
export function sayIcons({icons, remark}: SiteScene): void {
  const [first] = icons;
  if (first === undefined) return;
  const what = `${icons.length === 1 ? 'An icon' : `${icons.length} icons, one of them`} ${first.value}`;
  const became = 'Left out beside words; its name in words where it stands alone';
  remark(first, {rule: 'icon', outcome: 'dropped', what, became});
}

/** References that a plugin looks up, `[words][name]`, become their words. */
function turnLookups(parent: Parents, scene: SiteScene): void {
  const done: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) turnLookups(child, scene);
    const isLookup = child.type === 'ownText' && child.name === 'lookup';
    if (!isLookup || !withoutBracket(done)) done.push(child);
    else {
      const name = child.value.slice(1);
      const what = `A reference that no page defines${name === '[]' ? ', by its words' : `: ${name}`}`;
      scene.remark(child, {rule: 'lookup', outcome: 'changed', what, became: 'Its words, without the link'});
    }
  }
  parent.children.splice(0, Infinity, ...done);
}

/** Takes the last opening bracket away, if there is one. */
function withoutBracket(nodes: RootContent[]): boolean {
  const at = nodes.findLastIndex((node) => node.type === 'text' && node.value.includes('['));
  const node = nodes[at];
  if (node?.type !== 'text') return false;
  const from = node.value.lastIndexOf('[');
  // Right behind a letter a bracket is no link, as in `a[b][c]`.
  if (/[\p{L}\p{N}]$/u.test(node.value.slice(0, from))) return false;
  nodes.splice(at, 1, {...node, value: node.value.slice(0, from) + node.value.slice(from + 1)});
  return true;
}

function turnIn(parent: Parents, scene: SiteScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnIn(child, scene);
    if (child.type === 'inlineCode') return [{...child, value: withoutLanguage(child.value)}];
    return child.type === 'ownText' ? turned(child, parent, scene) : [child];
  });
  // Words do not begin with the blank that stood behind an icon.
  const bare = children.length < parent.children.length && children.every(isPhrasing);
  parent.children.splice(0, Infinity, ...(bare ? trim(children) : children));
}

function turned(node: OwnText, parent: Parents, scene: SiteScene): PhrasingContent[] {
  const {name, value} = node;
  const words: PhrasingContent[] = [{type: 'text', value}];
  switch (name) {
    case 'icon':
      if (isIcon(node)) scene.icons.push(node);
      return iconOf(node, parent);
    case 'keys':
      return hasExtension(scene.project, 'keys') ? keyboard(value) : words;
    case 'sup':
    case 'sub':
      return [raised(name, decodeString(value), scene)];
    case 'macro':
      return macroOf(node, scene);
    default:
      return words;
  }
}

/** `^x^` and `~x~`, as the site understands them. */
function raised(name: 'sup' | 'sub', value: string, {project}: SiteScene): PhrasingContent {
  if (!hasExtension(project, name === 'sup' ? 'caret' : 'tilde')) return {type: 'text', value};
  const children: PhrasingContent[] = [{type: 'text', value: value.slice(1, -1)}];
  return {type: 'mdxJsxTextElement', name, attributes: [], children};
}

/** `#!python a = 1` → `a = 1` */
export function withoutLanguage(code: string): string {
  return code.replace(/^(?:#!|:::)[\w+-]+ +(?=\S)/, '');
}

/** Words that stand side by side are one text. */
function joinTexts(parent: Parents): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) joinTexts(child);
    const last = children.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      children.splice(-1, 1, {...last, value: last.value + child.value});
    else children.push(child);
  }
  parent.children.splice(0, Infinity, ...children);
}
