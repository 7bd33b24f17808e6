import {get} from 'node-emoji';
import {attributeRule} from '../../syntax/attributes';
import type {BlockRule} from '../../syntax/block';
import {definitionRule} from '../../syntax/definitions';
import {lengthBy, type ScanRule} from '../../syntax/scan';
import {INCLUDE} from './includes';

/** `!!! type more "title"`, folding with question marks, and open at first with a plus. */
export const ADMONITION =
  /^(?<mark>!!!|\?\?\?\+?)[ \t]*(?<type>[\w-]+)(?<more>(?: +[\w-]+)*)(?: +"(?<title>.*)")?[ \t]*$/;
/** `=== "title"`; an exclamation mark begins a new set, a plus shows a tab first. */
export const TAB = /^===(?<flags>[!+]*)[ \t]+(?:"(?<double>.*)"|'(?<single>.*)')[ \t]*$/;

const wholeLine =
  (pattern: RegExp): BlockRule['headOf'] =>
  (line) =>
    pattern.test(line) ? line.length : 0;

/** Blocks with indented bodies. */
export const BLOCKS: readonly BlockRule[] = [
  {first: '!', headOf: wholeLine(ADMONITION)},
  {first: '?', headOf: wholeLine(ADMONITION)},
  {first: '=', headOf: wholeLine(TAB)},
  definitionRule,
];

/** `--8<-- "file"`, with a semicolon before it when it is only shown, and the marks around a list of files. */
export const SNIPPET =
  /^(?<escape>;*)-{1,}8<-{1,}(?:[ \t]+(?:"(?<double>[^"\n]+)"|'(?<single>[^'\n]+)')(?:[ \t].*)?)?[ \t]*$/;
/** `*[short]: long` */
export const ABBREVIATION = /^\*\[(?<short>[^\]\\]+)\] ?:[ \t]*(?<long>.*)$/;
/** `/// type | title`, and `///` alone, which closes. */
export const SLASHES = /^(?<marks>\/{3,})(?:[ \t]*(?<type>[a-zA-Z][\w-]*)(?:[ \t]*\|[ \t]*(?<title>.*?))?)?[ \t]*$/;
/** `::: name`, which a program's documentation is put in place of. */
export const GENERATED = /^:::[ \t]+(?<name>[\w.:/-]+)[ \t]*$/;

const line = (name: string, first: string, pattern: RegExp): ScanRule => ({
  name,
  first,
  lengthOf: (rest) => (pattern.test(rest) ? rest.trimEnd().length : 0),
});

/** Lines that stand for themselves. */
export const LINES: readonly ScanRule[] = [
  line('snippet', '-', SNIPPET),
  line('snippet', ';', SNIPPET),
  line('abbreviation', '*', ABBREVIATION),
  line('slashes', '/', SLASHES),
  line('generated', ':', GENERATED),
  line('include', '{', INCLUDE),
];

/** Names of icons begin with that of their set. */
export const ICON =
  /^:(?<set>material|fontawesome-(?:brands|regular|solid)|octicons|simple|lucide)-(?<name>[a-z\d-]+):$/i;

const KEY = String.raw`(?:"[^"\n]+"|'[^'\n]+'|[\w-]+)`;
const KEYS = new RegExp(String.raw`^\+\+${KEY}(?:\+${KEY})*\+\+(?!\+)`);
const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
const unless =
  (refused: (before: string) => boolean, lengthOf: (rest: string) => number): ScanRule['lengthOf'] =>
  (rest, before) =>
    refused(before) ? 0 : lengthOf(rest);

/** What opens and closes marks of an editor, `{++added++}`, by what opens it. */
export const EDITS: Readonly<Record<string, string>> = {
  '{++': '++}',
  '{--': '--}',
  '{~~': '~~}',
  '{==': '==}',
  '{>>': '<<}',
};

/** What stands within lines. */
export const TEXTS: readonly ScanRule[] = [
  {name: 'macro', first: '{', lengthOf: lengthBy(/^\{(?:\{(?!\{)[^{}\n]*\}\}|%[^\n]*?%\}|#[^\n]*?#\})/)},
  ...Object.keys(EDITS).map((mark): ScanRule => ({
    name: 'edit',
    first: '{',
    lengthOf: (rest) => (rest.startsWith(mark) ? 3 : 0),
  })),
  ...Object.values(EDITS).map((mark): ScanRule => ({
    name: 'edit',
    first: mark.charAt(0),
    lengthOf: (rest) => (rest.startsWith(mark) ? 3 : 0),
  })),
  {name: 'edit', first: '~', lengthOf: (rest) => (rest.startsWith('~>') ? 2 : 0)},
  attributeRule,
  // What a reference leads to that no page defines: a plugin looks it up.
  {name: 'lookup', first: ']', last: true, lengthOf: lengthBy(/^\]\[(?:[A-Za-z][\w.:+/ -]*)?\]/)},
  {name: 'keys', first: '+', lengthOf: unless(isWord, lengthBy(KEYS))},
  {name: 'mark', first: '=', lengthOf: unless((before) => before === '=', lengthBy(/^==(?![=}])/))},
  {name: 'insert', first: '^', lengthOf: unless((before) => before === '^', lengthBy(/^\^\^(?!\^)/))},
  {
    name: 'sup',
    first: '^',
    lengthOf: unless((before) => before === '^' || before === '[', lengthBy(/^\^(?!\^)[^\s^[\]`<>]+\^(?!\^)/)),
  },
  {name: 'sub', first: '~', lengthOf: unless((before) => before === '~', lengthBy(/^~(?![~>])[^\s~[\]`<>]+~(?!~)/))},
  {name: 'icon', first: ':', lengthOf: unless((before) => isWord(before) || before === ':', iconLength)},
];

/** Icons and emoji that are known; any other word between colons is a word. */
function iconLength(rest: string): number {
  const [found = ''] = /^:[a-zA-Z\d_+-]+:/.exec(rest) ?? [];
  return ICON.test(found) || emojiOf(found) !== undefined ? found.length : 0;
}

/** `:seedling:` → 🌱; of names that only some lists have the plainer form: `:man_raising_hand:` → 🙋 */
export function emojiOf(source: string): string | undefined {
  const name = source.slice(1, -1).replaceAll('-', '_');
  const plain = name.replace(/_tone[1-5]$/, '');
  const forms = [
    source.slice(1, -1),
    name,
    plain.replace(/^(man|woman)_(.+)$/, '$2_$1'),
    plain.replace(/^(?:man|woman|person|flag)_/, ''),
  ];
  return forms.map((form) => (form === '' ? undefined : get(form))).find((found) => found !== undefined);
}
