import type {Code, Root} from 'mdast';
import {visit} from 'unist-util-visit';

/** `ts{2,4-5}`, `ts:line-numbers`, `ts:line-numbers=3{1}`: a language with what is said of it beside it. */
const BESIDE = /^(?<lang>[\w+#.-]+)(?::(?<option>[\w-]+)(?:=(?<start>\d+))?)?(?<marked>\{[\d\s,-]*\})?$/;
/** `[name.js]`, the name that a block of code has among others. */
const LABEL = /(?:^|\s)\[([^\]]+)\](?=\s|$)/;

/**
 * Says of a block of code as the wiki does what other programs say right behind its language.
 *
 * `{lang: 'ts{2}', meta: '[a.ts]'}` → `{lang: 'ts', meta: 'title="a.ts" {2}'}`
 */
export function plainInfo({lang, meta}: Pick<Code, 'lang' | 'meta'>): Pick<Code, 'lang' | 'meta'> {
  const {lang: name, option, start, marked} = BESIDE.exec(lang ?? '')?.groups ?? {};
  const [, label] = LABEL.exec(meta ?? '') ?? [];
  if (name === undefined || (option === undefined && marked === undefined && label === undefined)) return {lang, meta};
  const rest = (meta ?? '').replace(LABEL, ' ').replace(/\s+/g, ' ').trim();
  const numbered =
    option === 'line-numbers' ? [start === undefined ? 'showLineNumbers' : `showLineNumbers=${start}`] : [];
  const title = label === undefined || rest.includes('title=') ? [] : [`title="${label.replaceAll('"', "'")}"`];
  const words = [...title, ...(marked === undefined ? [] : [marked]), ...numbered, rest];
  return {lang: name, meta: words.filter((word) => word !== '').join(' ') || null};
}

/** Does so for every block of code of a tree, in place. */
export function turnInfos(tree: Root): void {
  visit(tree, 'code', (node) => {
    Object.assign(node, plainInfo(node));
  });
}
