import type {ScanRule} from '../../syntax/scan';

/** `{{#name words}}`, taken apart. */
export type Directive = {readonly name: string; readonly words: string};

const DIRECTIVE = /^\{\{\s*#(?<name>[A-Za-z\d_-]+)(?:\s+(?<words>[^}\n]+?))?\s*\}\}/;

/** `{{#include a.rs:2:10}}` → `{name: 'include', words: 'a.rs:2:10'}` */
export function parseDirective(source: string): Directive {
  const {name = '', words = ''} = DIRECTIVE.exec(source)?.groups ?? {};
  return {name, words};
}

/** Finds what a book puts in place of itself. */
export const directiveRule: ScanRule = {
  name: 'directive',
  first: '{',
  lengthOf: (rest) => DIRECTIVE.exec(rest)?.[0].length ?? 0,
};

/** Finds what only a plugin of a book puts something in place of, `{{name}}`. */
export const variableRule: ScanRule = {
  name: 'variable',
  first: '{',
  lengthOf: (rest) => /^\{\{[^{}\n]+\}\}/.exec(rest)?.[0].length ?? 0,
};

/** Directives that a book itself knows, and that leave no words of their own. */
export const KNOWN_DIRECTIVES: ReadonlySet<string> = new Set([
  'include',
  'rustdoc_include',
  'playground',
  'playpen',
  'title',
]);

/** The directives of a text that is no Markdown, such as code, with what stands between them; those with a backslash before them are text. */
export function divideAtDirectives(text: string): readonly Part[] {
  return divideAt(text, directiveRule);
}

/** The directives and variables of a text that is no Markdown, with what stands between them. */
export function divideAtVariables(text: string): readonly Part[] {
  return divideAt(text, variableRule);
}

/** What stands between, or what was found. */
type Part = string | {readonly source: string};

function divideAt(text: string, {lengthOf}: ScanRule): readonly Part[] {
  const parts: (string | {source: string})[] = [];
  let from = 0;
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 2)) {
    const length = lengthOf(text.slice(at, at + 1000), '');
    if (length === 0) continue;
    if (text[at - 1] === '\\') {
      parts.push(text.slice(from, at - 1));
      from = at;
      continue;
    }
    parts.push(text.slice(from, at), {source: text.slice(at, at + length)});
    from = at + length;
    at = from - 2;
  }
  parts.push(text.slice(from));
  return parts;
}
