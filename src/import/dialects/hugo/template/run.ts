import {FUNCTIONS, isTrue, textIn, type Shown, type Value} from './functions';
import {readTemplate, type Command, type Expression, type Part} from './read';

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
