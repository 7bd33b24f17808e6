import type {PhrasingContent} from 'mdast';
import type {HtmlElement} from '../../html/tree';
import {isRecord, readYaml} from '../../read/frontmatter';
import {textOf} from '../../read/text';
import type {PageScene} from '../../types';
import {spaceOf, spacesOf} from './space';

/** The value of a variable; an expression that is more than the name of one stays as it is written. */
export function valueOf(node: HtmlElement, {page, source, data, remark}: PageScene): PhrasingContent {
  const source_ = textOf(node).trim();
  const [, scope, name = ''] = /^(space|page)\.vars\.([\w-]+)$/.exec(source_) ?? [];
  const values = scope === 'page' ? data.vars : scope === 'space' ? spaceVariables(page.path, source) : undefined;
  const value = isRecord(values) && Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof value === 'string' || typeof value === 'number') {
    remark(node, {rule: 'variable', outcome: 'changed', what: source_, became: `Its value: ${value}`, words: source_});
    return {type: 'text', value: String(value)};
  }
  remark(node, {rule: 'expression', outcome: 'raw', what: `An expression: ${source_}`, became: 'Shown as code'});
  return {type: 'inlineCode', value: source_};
}

function spaceVariables(path: string, source: PageScene['source']): unknown {
  const root = spaceOf(path, spacesOf(source))?.root ?? '';
  const file = source.files.get(`${root === '' ? '' : `${root}/`}.gitbook/vars.yaml`);
  return file?.text === undefined ? undefined : readYaml(file.text).data;
}
