import type {Code} from 'mdast';
import {oneLine} from '../../../read/text';
import {valueOf, type Shortcode} from '../shortcode';
import type {HugoScene, Turn} from '../scene';
import {asWritten} from './unknown';

/**
 * The first line of a block of code as the wiki writes it, from what Hugo is told: `linenos=table,hl_lines=[1,"3-4"]` →
 * `{1,3-4} showLineNumbers`. A number to begin with stands behind the last word.
 */
export function metaOf(options: ReadonlyMap<string, string>): string {
  const marked = (options.get('hl_lines') ?? '').match(/\d+(?:-\d+)?/g) ?? [];
  const numbers = options.get('linenos') ?? 'false';
  const start = options.get('linenostart');
  const title = oneLine(
    ['title', 'file', 'filename', 'caption', 'name'].map((key) => options.get(key)).find(Boolean) ?? '',
  ).replaceAll('"', "'");
  return [
    ...(title === '' ? [] : [`title="${title}"`]),
    ...(marked.length === 0 ? [] : [`{${marked.join(',')}}`]),
    ...(numbers === 'false'
      ? []
      : [start === undefined || start === '1' ? 'showLineNumbers' : `showLineNumbers=${start}`]),
  ].join(' ');
}

/** `linenos=table,hl_lines=[1 "3-4"]` → `{linenos: 'table', hl_lines: '[1 "3-4"]'}`, keys in small letters */
export function optionsIn(text: string): Map<string, string> {
  const options = new Map<string, string>();
  let depth = 0;
  let quote = '';
  let part = '';
  const end = () => {
    const at = part.indexOf('=');
    const value = at < 0 ? 'true' : part.slice(at + 1).trim();
    const key = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    if (key !== '') options.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
    part = '';
  };
  for (const letter of text) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    if (letter === ',' && depth === 0 && quote === '') end();
    else part += letter;
  }
  end();
  return options;
}

const highlight: Turn = (node, scene) => {
  const options = optionsIn(valueOf(node, ['options', 'opts'], 1) ?? '');
  for (const [key, value] of Object.entries(node.named)) options.set(key.toLowerCase(), value);
  return code(node, scene, valueOf(node, ['lang', 'language', 'type'], 0), options);
};

/** What stands inside of a shortcode as code: in its line, or as a block. */
export function code(
  node: Shortcode,
  {isInline}: Pick<HugoScene, 'isInline'>,
  lang: string | undefined,
  options: ReadonlyMap<string, string>,
): ReturnType<Turn> {
  const inner = node.inner ?? valueOf(node, ['content', 'code']) ?? '';
  const value = inner.replace(/^[ \t]*\n|\s+$/g, '');
  if (value.trim() === '') return [];
  const fitsInLine = options.get('hl_inline') === 'true' || (isInline && !value.includes('\n'));
  if (fitsInLine) return [{type: 'inlineCode', value: oneLine(value)}];
  const meta = metaOf(options);
  const word = lang?.trim().split(/\s+/)[0] ?? '';
  const block: Code = {type: 'code', value, ...(word !== '' && {lang: word}), ...(meta !== '' && {meta})};
  return [meta === '' || block.lang ? block : {...block, lang: 'text'}];
}

const named =
  (lang: string | undefined): Turn =>
  (node, scene) =>
    code(node, scene, valueOf(node, ['lang', 'language']) ?? lang, new Map(Object.entries(node.named)));

/** Hugo's documentation shows settings in three languages, of which the page has the first. */
const toggle: Turn = (node, scene) => {
  if (node.inner === undefined) return asWritten(node, scene);
  const {file, ...rest} = node.named;
  const title = file === undefined ? {} : {title: `${file}.yaml`};
  return code(node, scene, 'yaml', new Map(Object.entries({...rest, ...title})));
};

export const CODE: Readonly<Record<string, Turn>> = {
  highlight,
  hl: named(undefined),
  code: highlight,
  codeblock: highlight,
  prism: highlight,
  runnable: named(undefined),
  'code-toggle': toggle,
  mermaid: named('mermaid'),
  plantuml: named('plantuml'),
  graphviz: named('dot'),
  goat: named('text'),
  chart: named('json'),
  echarts: named('json'),
  vega: named('json'),
  css: named('css'),
  style: named('css'),
  js: named('js'),
  script: named('js'),
};
