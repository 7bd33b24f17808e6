import {readTemplate, type Command, type Expression, type Part} from './read';

/** A value of a template; `Shown` is what a reader sees as it is, and not as a text. */
export type Value = string | number | boolean | undefined | Shown | readonly string[];
/** Something that stands in the place of a letter of the result: the inside of the shortcode, Markdown, or code. */
export type Shown = {
  readonly show: 'inside' | 'markdown' | 'code' | 'html';
  readonly text: string;
  readonly lang?: string;
};

/** What a template is run with. */
export type Call = {
  readonly words: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  readonly inner: string;
  /** The value of `.Site.Params.a`, and of `.Page.Params.a`. */
  readonly param: (path: string) => Value;
};

/** What a template makes of a shortcode: HTML in which letters of a private range stand for other things. */
export type Made = {readonly html: string; readonly shown: readonly Shown[]};

/** The first of the letters that stand for something else. */
export const FIRST_MARK = 0xf0000;

/**
 * Runs a template. Nothing but values, conditions and a few functions is known. Throws for all else.
 *
 * `<b>{{ .Get 0 }}</b>` with `{words: ['a']}` → `{html: '<b>a</b>', shown: []}`
 */
export function runTemplate(template: string, call: Call): Made {
  const shown: Shown[] = [];
  const scene: Scene = {call, dot: undefined, variables: new Map(), shown};
  return {html: run(readTemplate(template), scene), shown};
}

type Scene = {
  readonly call: Call;
  readonly dot: Value;
  readonly variables: Map<string, Value>;
  readonly shown: Shown[];
};

function run(parts: readonly Part[], scene: Scene): string {
  return parts.map((part) => said(part, scene)).join('');
}

function said(part: Part, scene: Scene): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'show':
      return written(valueOf(part.value, scene), scene);
    case 'set':
      scene.variables.set(part.name, valueOf(part.value, scene));
      return '';
    default: {
      const value = valueOf(part.value, scene);
      if (part.name !== undefined) scene.variables.set(part.name, value);
      if (!isTrue(value)) return run(part.otherwise, scene);
      return run(part.inside, part.kind === 'with' ? {...scene, dot: value} : scene);
    }
  }
}

function written(value: Value, {shown}: Scene): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return escaped(String(value));
  if (!('show' in value)) throw new Error('a list cannot be shown');
  if (value.show === 'html') return value.text;
  shown.push(value);
  return String.fromCodePoint(FIRST_MARK + shown.length - 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isTrue(value: Value): boolean {
  if (typeof value === 'object') return 'show' in value ? value.text.trim() !== '' : value.length > 0;
  return value !== undefined && value !== '' && value !== 0 && value !== false;
}

function textIn(value: Value): string {
  if (typeof value === 'object') return 'show' in value ? value.text : value.join(' ');
  return value === undefined ? '' : String(value);
}

function valueOf(expression: Expression, scene: Scene): Value {
  let value: Value;
  for (const [nth, command] of expression.entries()) value = result(command, nth === 0 ? [] : [value], scene);
  return value;
}

function result(command: Command, before: readonly Value[], scene: Scene): Value {
  const [first, ...rest] = command;
  if (first === undefined) throw new Error('nothing to show');
  const given = () => [...rest.map((one) => result([one], [], scene)), ...before];
  if (first.kind === 'literal') return first.value;
  if (first.kind === 'group') return valueOf(first.value, scene);
  const own = ownValue(first.name, given, scene);
  if (own !== NONE) return own;
  const make = Object.hasOwn(FUNCTIONS, first.name) ? FUNCTIONS[first.name] : undefined;
  if (make === undefined) throw new Error(`an unknown function ${first.name}`);
  return make(given());
}

const NONE = Symbol('no value of the shortcode');

/** A value of the shortcode, of its page or site, or of the template itself. */
function ownValue(name: string, given: () => Value[], {call, dot, variables}: Scene): Value | typeof NONE {
  if (name === '.') return dot;
  if (/^\$\w+$/.test(name)) return variables.get(name.slice(1));
  const own = name.replace(/^\$?\./, '').replace(/^Page\.(?=Site\.)/, '');
  const [, path] = /^(?:Page\.|Site\.)Params\.([\w.]+)$/.exec(own) ?? /^site\.Params\.([\w.]+)$/i.exec(name) ?? [];
  if (path !== undefined) return call.param(path);
  if (own === name) return NONE;
  switch (own) {
    case 'Inner':
    case 'InnerDeindent':
      return {show: 'inside', text: call.inner};
    case 'Get': {
      const [key] = given();
      if (typeof key === 'number') return call.words[key];
      const found = Object.entries(call.named).find(([one]) => one.toLowerCase() === textIn(key).toLowerCase());
      return found?.[1];
    }
    case 'Params':
      return call.words;
    case 'IsNamedParams':
      return Object.keys(call.named).length > 0;
    case 'Ordinal':
      return 0;
    case 'Page.RenderString':
      return FUNCTIONS.markdownify?.(given().slice(-1));
    default:
      throw new Error(`an unknown value ${name}`);
  }
}

type Make = (given: readonly Value[]) => Value;

const same: Make = (given) => given.at(-1);
const html: Make = ([value]) => (typeof value === 'object' ? value : {show: 'html', text: textIn(value)});
const plain =
  (turn: (text: string, ...more: string[]) => string): Make =>
  (given) => {
    const [value, ...more] = [...given].reverse();
    return turn(textIn(value), ...more.reverse().map(textIn));
  };
const trimmed: Make = ([value, cut]) => {
  const set = new Set(textIn(cut ?? ' \n\r\t'));
  const [...letters] = textIn(value);
  while (set.has(letters[0] ?? '')) letters.shift();
  while (set.has(letters.at(-1) ?? '')) letters.pop();
  const text = letters.join('');
  return typeof value === 'object' && 'show' in value ? {...value, text} : text;
};

const FUNCTIONS: Readonly<Record<string, Make>> = {
  safeHTML: html,
  safeHTMLAttr: html,
  safeURL: same,
  safeCSS: same,
  safeJS: same,
  htmlUnescape: same,
  emojify: same,
  relURL: same,
  absURL: same,
  relLangURL: same,
  absLangURL: same,
  int: same,
  string: same,
  markdownify: ([value]) =>
    typeof value === 'object' ? value : value === undefined ? undefined : {show: 'markdown', text: textIn(value)},
  highlight: ([value, lang]) => ({show: 'code', text: textIn(value), lang: textIn(lang)}),
  'transform.Highlight': ([value, lang]) => ({show: 'code', text: textIn(value), lang: textIn(lang)}),
  plainify: plain((text) => text.replace(/<[^<>]*>/g, '')),
  htmlEscape: same,
  lower: plain((text) => text.toLowerCase()),
  upper: plain((text) => text.toUpperCase()),
  title: plain((text) => text.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())),
  humanize: plain((text) => text.replaceAll(/[-_]/g, ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  urlize: plain((text) => text.trim().toLowerCase().replaceAll(/\s+/g, '-')),
  anchorize: plain((text) => text.trim().toLowerCase().replaceAll(/\s+/g, '-')),
  trim: trimmed,
  'strings.TrimSpace': ([value]) => trimmed([value]),
  chomp: ([value]) => trimmed([value]),
  replace: ([value, from, to]) => textIn(value).replaceAll(textIn(from), textIn(to)),
  default: ([otherwise, value]) => (isTrue(value) ? value : otherwise),
  print: (given) => given.map(textIn).join(''),
  printf: ([format, ...given]) => textIn(format).replace(/%[svdq]/g, () => textIn(given.shift())),
  cond: ([test, then, otherwise]) => (isTrue(test) ? then : otherwise),
  eq: ([value, ...others]) => others.some((other) => textIn(other) === textIn(value)),
  ne: ([value, other]) => textIn(other) !== textIn(value),
  not: ([value]) => !isTrue(value),
  and: (given) => given.find((value) => !isTrue(value)) ?? given.at(-1),
  or: (given) => given.find(isTrue) ?? given.at(-1),
  len: ([value]) => (Array.isArray(value) ? value.length : textIn(value).length),
  index: ([list, at]) => (Array.isArray(list) && typeof at === 'number' ? list[at] : undefined),
};
