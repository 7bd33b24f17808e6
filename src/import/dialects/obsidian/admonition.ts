import type {Code, Parents, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {admonition, details, paragraph, text} from '../../html/build';
import {admonitionName, capital} from '../../syntax/callout';
import type {PageScene} from '../../types';

/** What a block of the plugin Admonition says of itself, above its text. */
export type Boxed = {
  readonly type: string;
  readonly title?: string;
  readonly folds: boolean;
  readonly body: string;
};

const OPTION = /^(?<key>title|collapse|icon|color):[ \t]*(?<value>.*)$/;

/**
 * Takes apart a block of the plugin Admonition; nothing for any other block of code.
 *
 * of the language `ad-tip`, `title: Frost⏎collapse: close⏎Cover.` → `{type: 'tip', title: 'Frost', folds: true, body: 'Cover.'}`
 */
export function parseBoxed({lang, value}: Pick<Code, 'lang' | 'value'>): Boxed | undefined {
  const [, type] = /^ad-(.+)$/.exec(lang ?? '') ?? [];
  if (type === undefined) return undefined;
  const lines = value.split('\n');
  const options = new Map<string, string>();
  while (lines[0] !== undefined) {
    const {key, value: own = ''} = OPTION.exec(lines[0])?.groups ?? {};
    if (key === undefined || options.has(key)) break;
    options.set(key, own.trim());
    lines.shift();
  }
  const title = options.get('title');
  const folds = options.has('collapse') && options.get('collapse') !== 'open' && options.get('collapse') !== 'none';
  return {type, ...(title !== undefined && {title}), folds, body: lines.join('\n').trim()};
}

/** How deep such blocks may stand in each other. */
const DEEPEST = 5;

/** Puts remarks in the place of such blocks, in place; their texts are texts of the vault. */
export function turnBoxed(parent: Parents, scene: PageScene): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) turnBoxed(child, scene);
    const boxed = child.type === 'code' ? parseBoxed(child) : undefined;
    return boxed === undefined || (scene.depth ?? 0) >= DEEPEST ? child : boxOf(child, boxed, scene);
  });
  parent.children.splice(0, Infinity, ...children);
}

function boxOf(node: RootContent, {type, title, folds, body}: Boxed, scene: PageScene): RootContent {
  const name = admonitionName(type);
  if (name === undefined) {
    const what = `A remark of the type «${type}»`;
    scene.remark(node, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  const tree = scene.parse(body);
  visit(tree, (inner) => {
    // Places in the remark are none in the page.
    delete inner.position;
  });
  turnBoxed(tree, {...scene, depth: (scene.depth ?? 0) + 1});
  const own = title === undefined || title === '' ? undefined : scene.parse(title).children[0];
  const said = own?.type === 'paragraph' ? own.children : [text(title || capital(type))];
  if (folds) return details(said, tree.children);
  const isNamed = own === undefined && type.toLowerCase() === name;
  // A box may be its title alone.
  const blocks = tree.children.length === 0 && isNamed ? [paragraph(text(capital(type)))] : tree.children;
  return admonition(name ?? 'note', isNamed ? [] : said, blocks);
}
