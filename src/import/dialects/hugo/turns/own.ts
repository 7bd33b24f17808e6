import type {Nodes, Parents, RootContent} from 'mdast';
import {isElement, withElements} from '../../../html/elements';
import {toPhrasing, type HtmlElement} from '../../../html/tree';
import {isRecord} from '../../../read/frontmatter';
import {oneLine, textOf} from '../../../read/text';
import {insideOf, phrasing, type HugoScene} from '../scene';
import type {Shortcode} from '../shortcode';
import type {Shown, Value} from '../template/functions';
import {FIRST_MARK, runTemplate, type Made} from '../template/run';

/** What the site's own template makes of a shortcode; nothing where it has none, or one that says too much. */
export function asTemplate(node: Shortcode, scene: HugoScene): readonly RootContent[] | undefined {
  const template = scene.site.templates.get(node.name.toLowerCase());
  const made = template === undefined ? undefined : madeBy(template, node, scene);
  if (made === undefined) return undefined;
  const tree = {type: 'root' as const, children: [{type: 'html', value: made.html} as RootContent]};
  withElements(tree);
  // What stands inside twice, and in that something twice again, would have no end.
  if (timesInside(tree, made.shown) > 1) return undefined;
  fill(tree, made.shown, node, scene);
  const isEmpty = tree.children.every((child) => oneLine(textOf(child)) === '' && !holdsPicture(child));
  const values = [...Object.values(node.named), ...node.words, node.inner ?? ''];
  scene.remark(node, {
    rule: 'own-shortcode',
    outcome: isEmpty ? 'dropped' : 'changed',
    what: oneLine(node.source),
    became: isEmpty ? 'Left out, since the site’s template shows nothing' : 'What the site’s template makes of it',
    words: values.filter((value) => !made.html.includes(value)).join(' '),
  });
  return scene.isInline ? toPhrasing(tree.children) : tree.children;
}

function madeBy(template: string, {words, named, inner = ''}: Shortcode, {site, data}: HugoScene): Made | undefined {
  const param = (path: string): Value => {
    const found = [isRecord(data.params) ? data.params : {}, data, site.params].map((from) => valueAt(from, path));
    return found.find((value) => value !== undefined);
  };
  try {
    return runTemplate(template, {words, named, inner, param});
  } catch {
    return undefined;
  }
}

function valueAt(from: Readonly<Record<string, unknown>>, path: string): Value {
  let value: unknown = from;
  for (const key of path.toLowerCase().split('.')) {
    if (!isRecord(value)) return undefined;
    value = Object.entries(value).find(([own]) => own.toLowerCase() === key)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function holdsPicture(node: RootContent): boolean {
  if (isElement(node, 'img', 'iframe', 'video', 'audio', 'hr')) return true;
  return 'children' in node && node.children.some(holdsPicture);
}

/** How often a tree shows what stands inside of the shortcode. */
function timesInside(node: Nodes, shown: readonly Shown[]): number {
  if (node.type === 'text') {
    return piecesIn(node.value, shown).filter((piece) => typeof piece !== 'string' && piece.show === 'inside').length;
  }
  return 'children' in node ? node.children.reduce((sum, child) => sum + timesInside(child, shown), 0) : 0;
}

/** Puts what is no text of the template in the places of the letters that stand for it, in place. */
function fill(parent: Parents, shown: readonly Shown[], node: Shortcode, scene: HugoScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if (isElement(child)) {
      child.properties = Object.fromEntries(
        Object.entries(child.properties).map(([key, value]) => [key, inText(value, shown)]),
      );
      if (node.position !== undefined) child.position = node.position;
    }
    if ('children' in child) fill(child, shown, node, scene);
    if (isElement(child, 'a')) nameLink(child);
    if (child.type !== 'text') return [child];
    return piecesIn(child.value, shown).flatMap((piece): readonly RootContent[] => {
      if (typeof piece === 'string') return [{type: 'text', value: piece}];
      if (piece.show === 'inside') return insideOf(node, scene);
      if (piece.show === 'code') return [{type: 'code', value: piece.text.trim(), lang: piece.lang || null}];
      return phrasing(piece.text, scene);
    });
  });
  parent.children.splice(0, Infinity, ...children);
}

/** A link that shows a sign of its theme alone says in words where it leads. */
function nameLink(link: HtmlElement): void {
  const {href = '', title = ''} = link.properties;
  if (href !== '' && oneLine(textOf(link)) === '' && !holdsPicture(link))
    link.children = [{type: 'text', value: oneLine(title) || href}];
}

function inText(value: string, shown: readonly Shown[]): string {
  return piecesIn(value, shown)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

function piecesIn(value: string, shown: readonly Shown[]): (string | Shown)[] {
  const pieces: (string | Shown)[] = [];
  for (const letter of value) {
    const found = shown[(letter.codePointAt(0) ?? 0) - FIRST_MARK];
    const last = pieces.at(-1);
    if (found !== undefined) pieces.push(found);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
