/** A part of a template: text, an action that shows a value or sets a variable, or parts under a condition. */
export type Part =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'show'; readonly value: Expression}
  | {readonly kind: 'set'; readonly name: string; readonly value: Expression}
  | {
      readonly kind: 'if' | 'with';
      readonly name?: string;
      readonly value: Expression;
      readonly inside: readonly Part[];
      readonly otherwise: readonly Part[];
    };

/** A value: the first command, given to the second as its last value, and so on. */
export type Expression = readonly Command[];
/** A function, or a value alone, with what it is given. */
export type Command = readonly Operand[];
export type Operand =
  | {readonly kind: 'literal'; readonly value: string | number | boolean}
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'group'; readonly value: Expression};

const ACTION =
  /\{\{(?<left>-(?=\s))?(?<inside>(?:\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\}\})[^])*?)(?<right>(?<=\s)-)?\}\}/g;
const TOKEN =
  /\s*(?:"(?<double>(?:[^"\\]|\\.)*)"|`(?<tick>[^`]*)`|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<sign>[()|]|:=|=)|(?<name>[$.]?[\w.$]*[\w$.]))/gy;

type Action = {readonly text: string} | {readonly action: string};

/** Reads a template. Throws for what is more than conditions and values. */
export function readTemplate(text: string): Part[] {
  const cursor = {actions: actionsIn(text), at: 0};
  const {parts, end} = partsUntil(cursor);
  if (end !== undefined) throw new Error(`an ${end} too many`);
  return parts;
}

function actionsIn(text: string): Action[] {
  const found: Action[] = [];
  let done = 0;
  let trims = false;
  const keep = (to: number, trimEnd: boolean) => {
    let part = text.slice(done, to);
    if (trims) part = part.trimStart();
    if (trimEnd) part = part.trimEnd();
    if (part !== '') found.push({text: part});
  };
  for (const {0: whole, index, groups = {}} of text.matchAll(ACTION)) {
    keep(index, groups.left !== undefined);
    const action = (groups.inside ?? '').trim();
    if (!action.startsWith('/*')) found.push({action});
    trims = groups.right !== undefined;
    done = index + whole.length;
  }
  keep(text.length, false);
  return found;
}

type Cursor = {readonly actions: readonly Action[]; at: number};

function partsUntil(cursor: Cursor): {parts: Part[]; end?: string} {
  const parts: Part[] = [];
  while (cursor.at < cursor.actions.length) {
    const next = cursor.actions[cursor.at++];
    if (next === undefined) break;
    if ('text' in next) {
      parts.push({kind: 'text', text: next.text});
      continue;
    }
    const [, word = '', rest = ''] = /^(\w*)\s*([^]*)$/.exec(next.action) ?? [];
    if (word === 'end' || word === 'else') return {parts, end: next.action};
    if (word === 'if' || word === 'with') parts.push(condition(word, rest, cursor));
    else if (/^(?:range|define|template|block|break|continue|return|partial|partialCached)$/.test(word))
      throw new Error(`${word} in a template`);
    else parts.push(action(next.action));
  }
  return {parts};
}

function condition(kind: 'if' | 'with', rest: string, cursor: Cursor): Part {
  const [, name, value = rest] = /^\$(\w+)\s*:?=\s*([^]*)$/.exec(rest) ?? [];
  const {parts: inside, end} = partsUntil(cursor);
  if (end === undefined) throw new Error(`${kind} without an end`);
  const again = /^else\s+(if|with)\s+([^]*)$/.exec(end);
  const otherwise = again !== null ? [condition(again[1] === 'with' ? 'with' : 'if', again[2] ?? '', cursor)] : [];
  if (end === 'else') {
    const last = partsUntil(cursor);
    if (last.end !== 'end') throw new Error('else without an end');
    otherwise.push(...last.parts);
  }
  return {kind, ...(name !== undefined && {name}), value: expressionIn(value), inside, otherwise};
}

function action(text: string): Part {
  const [, name, value] = /^\$(\w+)\s*:?=\s*([^]*)$/.exec(text) ?? [];
  if (name !== undefined) return {kind: 'set', name, value: expressionIn(value ?? '')};
  return {kind: 'show', value: expressionIn(text)};
}

/** `.Get "a" | default (print "b")` */
function expressionIn(text: string): Expression {
  const tokens = [...text.matchAll(TOKEN)].map(({groups = {}}) => groups);
  const length = [...text.matchAll(TOKEN)].reduce((sum, [whole]) => sum + whole.length, 0);
  if (text.slice(length).trim() !== '') throw new Error(`what no template says: ${text}`);
  const cursor = {at: 0};
  const read = (): Command[] => {
    const commands: Operand[][] = [[]];
    for (; cursor.at < tokens.length; cursor.at++) {
      const {double, tick, number, sign, name} = tokens[cursor.at] ?? {};
      if (sign === ')') break;
      const last = commands.at(-1) ?? [];
      if (sign === '|') commands.push([]);
      else if (sign === '(') {
        cursor.at++;
        last.push({kind: 'group', value: read()});
        if (tokens[cursor.at]?.sign !== ')') throw new Error('a bracket that is not closed');
      } else if (double !== undefined) last.push({kind: 'literal', value: unescaped(double)});
      else if (tick !== undefined) last.push({kind: 'literal', value: tick});
      else if (number !== undefined) last.push({kind: 'literal', value: Number(number)});
      else if (name === 'true' || name === 'false') last.push({kind: 'literal', value: name === 'true'});
      else if (name !== undefined) last.push({kind: 'name', name});
      else throw new Error(`what no value is: ${text}`);
    }
    return commands;
  };
  const value = read();
  if (cursor.at < tokens.length || value.some((command) => command.length === 0)) throw new Error(`no value: ${text}`);
  return value;
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};
  return text.replace(/\\(.)/g, (_, letter: string) => signs[letter] ?? letter);
}
