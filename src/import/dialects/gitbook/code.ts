import type {Code, RootContent} from 'mdast';
import {isElement} from '../../html/elements';
import type {HtmlElement} from '../../html/tree';
import {oneLine, textOf} from '../../read/text';
import {annotationsBelow} from './annotation';

/** A block of code that is written as HTML, with the footnotes of its words below it. */
export function codeOf(node: HtmlElement): RootContent[] {
  const inner = node.children.find((child) => isElement(child, 'code'));
  const names = `${node.properties.class ?? ''} ${isElement(inner) ? (inner.properties.class ?? '') : ''}`;
  const lang = /(?:^|\s)lang(?:uage)?-(?<lang>[\w+#-]+)/.exec(names)?.groups?.lang;
  const title = oneLine(node.properties['data-title'] ?? '').replaceAll('"', "'");
  const at = node.position === undefined ? {} : {position: node.position};
  const info = title === '' ? {...(lang !== undefined && {lang})} : {lang: lang ?? 'text', meta: `title="${title}"`};
  const code: Code = {type: 'code', ...info, value: textOf(node).replace(/^\n|\n$/g, ''), ...at};
  return [code, ...annotationsBelow(node)];
}
