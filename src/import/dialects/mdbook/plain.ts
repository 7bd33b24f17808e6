import {withoutCallouts} from '../../syntax/callout';
import type {Plain} from '../../types';
import {withoutFormulas} from '../../words/math';

const INCLUDE = /(?<!\\)\{\{\s*#(?:include|rustdoc_include|playground|playpen|title)\b[^{}\n]*\}\}/g;
const TABS = /^[ \t]*\{\{#(?:tabs|endtabs|endtab)\b[^{}\n]*\}\}[ \t]*$/gm;
const TAB = /^[ \t]*\{\{#tab\b[^{}\n]*?\bname[ \t]*=[ \t]*"([^"\n]*)"[^{}\n]*\}\}[ \t]*$/gm;
const LISTING = /^[ \t]*<\/?Listing\b((?:"[^"]*"|[^">])*)>/gm;

/**
 * A chapter without what a book puts other text in the place of, also in code, and with what listings say of their code in
 * a paragraph of its own.
 */
export function flatChapter(text: string): string {
  return withoutRemarks(withoutFormulas(text, false))
    .replace(TABS, '\n')
    .replace(TAB, '\n$1\n')
    .replace(INCLUDE, ' ')
    .replace(LISTING, (_, attributes: string) => {
      const said = [...attributes.matchAll(/\b(?:number|file-name|caption)="([^"]*)"/g)].map(([, value]) => value);
      return `\n${said.join(' ')}\n\n`;
    });
}

const FENCE = /^(?<indent> *)(?<mark>`{3,}|~{3,})(?<info>.*)$/;

/** Remarks that are written as blocks of code, as text with its title above. */
function withoutRemarks(text: string): string {
  let open: string | undefined;
  let isRemark = false;
  const lines = text.split('\n').map((line) => {
    const {mark = '', info = ''} = FENCE.exec(line)?.groups ?? {};
    if (open === undefined && mark !== '') {
      open = mark;
      isRemark = /^[ \t]*admonish\b/.test(info);
      return isRemark ? `${/"([^"]*)"/.exec(info)?.[1] ?? ''}\n` : line;
    }
    if (open === undefined || !mark.startsWith(open) || info.trim() !== '') return line;
    open = undefined;
    return isRemark ? '' : line;
  });
  return lines.join('\n');
}

/** A text without the attributes of headings; beside the syntax that the import itself reads. */
export function plainOfChapter(text: string): Plain {
  const shown = text
    .replaceAll('\u2063', ' ')
    .replace(/\{([^{}\n]*)\}[ \t]*$/gm, (whole, inside: string) =>
      /^\s*(?:[#.][\p{L}\d_]|[a-z][\w-]*=)/u.test(inside) ? '' : whole,
    );
  return {text: withoutCallouts(shown), links: []};
}
