import {withoutCallouts} from '../../syntax/callout';
import type {Plain} from '../../types';
import {withoutFormulas} from '../../words/math';

const INCLUDE = /(?<!\\)\{\{\s*#(?:include|rustdoc_include|playground|playpen|title)\b[^{}\n]*\}\}/g;
const LISTING = /^[ \t]*<\/?Listing\b((?:"[^"]*"|[^">])*)>/gm;

/**
 * A chapter without what a book puts other text in the place of, also in code, and with what listings say of their code in
 * a paragraph of its own.
 */
export function flatChapter(text: string): string {
  return withoutFormulas(text, false)
    .replace(INCLUDE, ' ')
    .replace(LISTING, (_, attributes: string) => {
      const said = [...attributes.matchAll(/\b(?:number|file-name|caption)="([^"]*)"/g)].map(([, value]) => value);
      return `\n${said.join(' ')}\n\n`;
    });
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
