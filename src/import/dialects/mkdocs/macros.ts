import type {PhrasingContent} from 'mdast';
import {isRecord} from '../../read/frontmatter';
import type {OwnText} from '../../syntax/scan';
import type {SiteScene} from './scene';

/** The value of a variable of the site or the page; an expression that is more than the name of one stays as it is written. */
export function macroOf(node: OwnText, scene: SiteScene): PhrasingContent[] {
  const {value} = node;
  if (value.startsWith('{#')) {
    scene.remark(node, {
      rule: 'comment',
      outcome: 'dropped',
      what: 'A comment',
      became: 'Left out, as readers never saw it',
      words: value,
    });
    return [];
  }
  const name = variableIn(value);
  const found = name === undefined ? undefined : valueOf(name, scene);
  if (found === undefined) {
    scene.remark(node, {rule: 'macro', outcome: 'raw', what: `An expression: ${value}`, became: 'Shown as code'});
    return [{type: 'inlineCode', value}];
  }
  scene.remark(node, {rule: 'variable', outcome: 'changed', what: value, became: `Its value: ${found}`});
  const [only, ...others] = scene.parse(found).children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [{type: 'text', value: found}];
}

/** `{{ a.b }}` → `a.b` */
export function variableIn(source: string): string | undefined {
  return /^\{\{-?\s*(?<name>[A-Za-z_][\w.]*)\s*-?\}\}$/.exec(source)?.groups?.name;
}

function valueOf(name: string, {project: {data: settings}, data: page}: SiteScene): string | undefined {
  const extra = isRecord(settings.extra) ? settings.extra : {};
  const {page: own, config} = {page: {...page, meta: page}, config: settings};
  for (const scope of [{...extra, config, page: own}, page]) {
    const value = name
      .split('.')
      .reduce<unknown>((inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), scope);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
