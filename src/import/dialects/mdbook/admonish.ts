import type {Code, PhrasingContent, RootContent} from 'mdast';
import {admonition, details, text} from '../../html/build';
import {admonitionName, capital} from '../../syntax/callout';
import type {BookScene} from './scene';

/** What a block of the plugin mdbook-admonish says of itself. */
export type Admonish = {readonly type: string; readonly title?: string; readonly folds: boolean};

const BLOCK = /^admonish(?:[ \t]+(?<type>[A-Za-z]+)(?![\w-]*[ \t]*=))?(?:\.[\w.-]+)?(?=[ \t]|$)(?<rest>.*)$/;
const TITLE = /(?:^|\s)title[ \t]*=[ \t]*"(?<named>[^"]*)"|^\s*"(?<alone>[^"]*)"/;

/**
 * Takes apart what stands behind the marks of a block of mdbook-admonish; nothing for any other block of code.
 *
 * `admonish warning title="Frost" collapsible=true` → `{type: 'warning', title: 'Frost', folds: true}`;
 * `admonish tip.small "Frost"` → `{type: 'tip', title: 'Frost', folds: false}`
 */
export function parseAdmonish({lang, meta}: Pick<Code, 'lang' | 'meta'>): Admonish | undefined {
  const found = BLOCK.exec(`${lang ?? ''} ${meta ?? ''}`.trim())?.groups;
  if (found === undefined) return undefined;
  const {type = 'note', rest = ''} = found;
  const {named, alone} = TITLE.exec(rest)?.groups ?? {};
  const title = named ?? alone;
  return {type, ...(title !== undefined && {title}), folds: /\bcollapsible[ \t]*=[ \t]*"?true/.test(rest)};
}

/** The remark that readers see of such a block, with what its text says. */
export function admonished(
  node: Code,
  {type, title, folds}: Admonish,
  body: readonly RootContent[],
  scene: BookScene,
): RootContent {
  const name = admonitionName(type);
  if (name === undefined) {
    const what = `A remark of the type «${type}»`;
    scene.remark(node, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  const said = title === undefined ? [text(capital(type))] : titleIn(title, scene);
  if (folds) return details(said.length === 0 ? [text(capital(type))] : said, body);
  const isNamed = title === undefined && type.toLowerCase() === name;
  return admonition(name ?? 'note', isNamed ? [] : said, body);
}

function titleIn(title: string, {parse}: BookScene): PhrasingContent[] {
  const [only, ...others] = parse(title).children;
  if (title.trim() === '') return [];
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [text(title)];
}
