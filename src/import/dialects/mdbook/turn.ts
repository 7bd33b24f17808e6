import type {Code, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {admonition, paragraph} from '../../html/build';
import {isElement} from '../../html/elements';
import {nearest} from '../../plan/contents';
import {readPageText} from '../../read/frontmatter';
import {turnCallouts} from '../../syntax/callout';
import {turnDefinitions} from '../../syntax/definitions';
import {attachAttributes} from '../../syntax/attach';
import {turnMath} from '../../syntax/turn';
import type {OwnLine, OwnText} from '../../syntax/scan';
import type {PageScene} from '../../types';
import {admonished, parseAdmonish} from './admonish';
import {booksOf} from './book';
import {turnedCode} from './code';
import {divideAtVariables, KNOWN_DIRECTIVES, parseDirective} from './directive';
import {headingIds} from './ids';
import {includedBy} from './include';
import {turnListings} from './listing';
import type {BookScene} from './scene';
import {turnTabs} from './tabs';

/** How deep texts may stand in each other. */
const DEEPEST = 5;

/** Turns what is mdBook's own of a chapter, in place, into what the wiki has for it. */
export function turnChapter(tree: Root, page: PageScene): void {
  const book = nearest(page.page.path, booksOf(page.source));
  const empty = {root: '', summary: '', redirects: new Map(), hidden: {}, sitePath: '/'};
  turnText(tree, {...page, book: book ?? empty, from: page.page.path});
  headingIds(tree);
}

function turnText(tree: Root, scene: BookScene): void {
  turnTabs(tree);
  turnDirectives(tree, scene);
  turnListings(tree, scene);
  turnWarnings(tree);
  sayIcons(tree, scene);
  turnHtmlTexts(tree, scene);
  turnDefinitions(tree);
  attachAttributes(tree, {remark: scene.remark, headingsOnly: true});
  turnCallouts(tree, scene.remark);
  turnMath(tree, scene.remark);
}

/** Words between tags of HTML are no Markdown, in which variables were found already; they have no place in the page. */
function turnHtmlTexts(parent: Parents, scene: BookScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnHtmlTexts(child, scene);
    if (child.type !== 'text' || parent.type !== 'htmlElement' || child.position !== undefined) return [child];
    return divideAtVariables(child.value).map((part) =>
      typeof part === 'string'
        ? {type: 'text', value: part}
        : shownRaw({type: 'ownText', name: '', value: part.source}, scene),
    );
  });
  parent.children.splice(0, Infinity, ...children);
}

/** `<div class="warning">`, which every book shows as a remark. */
function turnWarnings(parent: Parents): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) turnWarnings(child);
    const isWarning = isElement(child, 'div') && /(?:^|\s)warning(?:\s|$)/.test(child.properties.class ?? '');
    return isWarning ? admonition('warning', [], child.children) : child;
  });
  parent.children.splice(0, Infinity, ...children);
}

/** Icons of a font, which show nothing without it. */
function sayIcons(tree: Root, {remark}: BookScene): void {
  visit(tree, 'htmlElement', (node) => {
    if (node.tagName !== 'i' || node.children.length > 0 || node.properties.class === undefined) return;
    const what = `An icon: ${node.properties.class}`;
    remark(node, {rule: 'icon', outcome: 'dropped', what, became: 'Left out'});
  });
}

function turnDirectives(parent: Parents, scene: BookScene): void {
  const children = parent.children.flatMap((child): readonly RootContent[] => {
    if ('children' in child) turnDirectives(child, scene);
    if (child.type === 'code') return remarkOf(child, scene) ?? turnedCode(child, scene);
    if (child.type === 'ownText' && child.name === 'variable') return [shownRaw(child, scene)];
    if (child.type === 'ownText' && child.name === 'directive') return turnedDirective(child, scene);
    return child.type === 'ownLine' && child.name === 'directive' ? turnedDirective(child, scene) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** A block of code that readers see as a remark, which holds what any text of the book may. */
function remarkOf(node: Code, scene: BookScene): RootContent[] | undefined {
  const found = parseAdmonish(node);
  const depth = scene.depth ?? 0;
  if (found === undefined || depth >= DEEPEST) return undefined;
  const tree = scene.parse(node.value);
  visit(tree, (inner) => {
    // Places in the remark are none in the page.
    delete inner.position;
  });
  turnTabs(tree);
  turnDirectives(tree, {...scene, depth: depth + 1});
  return [admonished(node, found, tree.children, scene)];
}

/** What stands in the place of a directive. */
function turnedDirective(node: OwnText | OwnLine, scene: BookScene): readonly RootContent[] {
  const {name} = parseDirective(node.value);
  if (name === 'title') {
    const what = `The name of the page in its window: ${parseDirective(node.value).words}`;
    scene.remark(node, {rule: 'window-title', outcome: 'dropped', what, became: 'Left out: the note has its title'});
    return [];
  }
  const included = KNOWN_DIRECTIVES.has(name) ? includedBy(node.value, scene.from, scene.source) : undefined;
  const depth = scene.depth ?? 0;
  if (included === undefined || depth >= DEEPEST) return [shownRaw(node, scene)];
  if (name === 'playground' || name === 'playpen') {
    return turnedCode({type: 'code', lang: 'rust', value: included.text}, {...scene, from: included.path});
  }
  const isNote = /\.(?:md|markdown)$/i.test(included.path);
  const tree = scene.parse(isNote ? readPageText(included.text).body : included.text);
  visit(tree, (inner) => {
    // Places in the included text are none in the page.
    delete inner.position;
  });
  turnDirectives(tree, {...scene, from: included.path, depth: depth + 1});
  const [only] = tree.children;
  return node.type === 'ownText' && tree.children.length === 1 && only?.type === 'paragraph'
    ? only.children
    : tree.children;
}

function shownRaw(node: OwnText | OwnLine, {remark}: BookScene): RootContent {
  const known = KNOWN_DIRECTIVES.has(parseDirective(node.value).name);
  const rule = known ? 'missing-include' : 'unknown-directive';
  const what = known
    ? `A file that is not there, or holds itself: ${node.value}`
    : `A directive that only a plugin of the book knows: ${node.value}`;
  remark(node, {rule, outcome: 'raw', what, became: 'Shown as code'});
  const code: PhrasingContent = {type: 'inlineCode', value: node.value};
  return node.type === 'ownText' ? code : paragraph(code);
}
