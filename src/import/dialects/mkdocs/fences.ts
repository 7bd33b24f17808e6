import type {Code, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {paragraph} from '../../html/build';
import {anchorOf} from '../../html/inline';
import {oneLine} from '../../read/text';
import {parseAttributes} from '../../syntax/attributes';

/** What stands behind the marks of a block of code. */
export type Info = {
  readonly lang?: string;
  readonly title?: string;
  readonly marked?: string;
  readonly start?: string;
  readonly id?: string;
};

/** Words that say how code is shown, and are no language. */
const NO_LANGUAGE = new Set(['annotate', 'copy', 'no-copy', 'select', 'no-select', 'highlight', 'no-highlight']);

/**
 * Takes apart what stands behind the marks of a block of code.
 *
 * `py title="a.py" hl_lines="2 4-6"` → `{lang: 'py', title: 'a.py', marked: '2,4-6'}`; `{ .py .annotate linenums="5" }` →
 * `{lang: 'py', start: '5'}`
 */
export function parseInfo({lang, meta}: Pick<Code, 'lang' | 'meta'>): Info {
  const whole = `${lang ?? ''} ${meta ?? ''}`.trim();
  const [, before = '', braces] = /^([^{]*?)\s*(?<braces>\{[^{}]*\})?$/.exec(whole) ?? ['', whole];
  const [, word, rest = ''] = /^(?<word>[^\s"'=]+(?=\s|$))?\s*(?<rest>.*)$/s.exec(before) ?? [];
  const own = parseAttributes(`{${rest} }`) ?? {pairs: {}, classes: []};
  const inBraces = (braces === undefined ? undefined : parseAttributes(braces)) ?? {pairs: {}, classes: []};
  const pairs = {...own.pairs, ...inBraces.pairs};
  const name = [word, ...inBraces.classes]
    .find((one) => one !== undefined && !NO_LANGUAGE.has(one))
    ?.replace(/^\./, '');
  const marked = pairs.hl_lines?.trim().replace(/[\s,]+/g, ',');
  const [start] = /^\d+/.exec(pairs.linenums?.trim() ?? '') ?? [];
  const title = oneLine(pairs.title ?? '');
  return {
    ...(name !== undefined && name !== '' && {lang: name}),
    ...(title !== '' && {title}),
    ...(marked !== undefined && /^[\d,-]+$/.test(marked) && {marked}),
    ...(start !== undefined && {start}),
    ...('id' in inBraces && inBraces.id !== undefined && {id: inBraces.id}),
  };
}

/** Gives blocks of code, in place, their options as the wiki writes them, and annotations their plain numbers. */
export function turnFences(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    const {lang, title, marked, start, id} = parseInfo(node);
    const meta = [
      ...(title === undefined ? [] : [`title="${title.replaceAll('"', "'")}"`]),
      ...(marked === undefined ? [] : [`{${marked}}`]),
      ...(start === undefined ? [] : [start === '1' ? 'showLineNumbers' : `showLineNumbers=${start}`]),
    ].join(' ');
    node.lang = lang ?? (meta === '' ? null : 'text');
    node.meta = meta === '' ? null : meta;
    node.value = node.value.replace(/\((\d+)\)!(?=[ \t]*(?:-->|\*\/)?[ \t]*$)/gm, '($1)');
    if (id === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 0, paragraph(anchorOf(id)));
    return index + 2;
  });
}
