import type {PhrasingContent} from 'mdast';
import {nodesOf, plainOf} from './nest';
import {flush, keep, type Bracket, type Reading} from './reading';
import {nameOf, offsetIn, positionIn, unescaped} from './source';
import {matchAt} from './tag';
import {unsure} from './unsure';

/** Where a link leads to, in its source. */
type Target = {
  readonly end: number;
  readonly url?: string;
  readonly destination?: readonly [start: number, end: number];
  /** For a reference: the name of its definition. */
  readonly name?: string;
};

/** Open brackets inside each other, beyond which reading them would take long. */
const MOST = 100;

export function openBracket(reading: Reading, sign: Bracket['sign']): void {
  if (reading.brackets.length > MOST) unsure('many open brackets');
  flush(reading);
  reading.brackets.push({sign, start: reading.at, items: reading.items, spent: false});
  reading.items = [];
  reading.at += sign.length;
}

/** Ends a link or picture at a closing bracket, or takes that as text. */
export function closeBracket(reading: Reading): void {
  const bracket = reading.brackets.pop();
  if (bracket === undefined) return keep(reading, reading.at + 1);
  const target = bracket.spent ? undefined : targetAt(reading, bracket);
  flush(reading);
  if (target === undefined) {
    reading.items = [...bracket.items, {type: 'text', value: bracket.sign}, ...reading.items];
    return keep(reading, reading.at + 1);
  }
  reading.items = [...bracket.items, nodeOf(reading, bracket, target)];
  reading.at = target.end;
  if (bracket.sign === '[') for (const outer of reading.brackets) if (outer.sign === '[') outer.spent = true;
}

function nodeOf(reading: Reading, {sign, start}: Bracket, {end, url, destination, name = ''}: Target): PhrasingContent {
  const {source, known} = reading;
  const children = nodesOf(reading.items);
  const position = positionIn(source, known.body, start, end);
  const identifier = name.toLowerCase();
  const data = {...(destination !== undefined && {destination})};
  if (sign === '[') {
    if (url !== undefined) return {type: 'link', url, children, position, data};
    return {type: 'linkReference', identifier, referenceType: 'full', children, position};
  }
  const alt = plainOf(children);
  if (url !== undefined) return {type: 'image', url, alt, position, data};
  return {type: 'imageReference', identifier, referenceType: 'full', alt, position};
}

/** What follows the closing bracket, or the definition that the text between the brackets names. */
function targetAt(reading: Reading, {start, sign}: Bracket): Target | undefined {
  const {source, known, at} = reading;
  const {content} = source;
  const after = content.charAt(at + 1);
  const resource = after === '(' ? resourceAt(reading, at + 1) : undefined;
  if (resource !== undefined || known.defined.size === 0) return resource;
  const own = nameOf(content.slice(start + sign.length, at));
  if (after === '[') {
    const named = matchAt(LABEL, content, at + 1);
    if (named === null) return undefined;
    const label = named[1] ?? '';
    if (label !== '' && label.trim() === '') unsure('name of a definition');
    const name = label === '' ? own : nameOf(label);
    return known.defined.has(name) ? {end: at + 1 + named[0].length, name} : undefined;
  }
  return known.defined.has(own) ? {end: at + 1, name: own} : undefined;
}

const LABEL = /\[((?:[^[\]\\]|\\.)*)\]/y;
const RESOURCE =
  /\([ \t\n]*(?:<(?<angled>(?:[^<>\\\n]|\\.)*)>|(?<bare>(?:[^\s()<\\]|\\[!-/:-@[-`{-~]|\((?:[^\s()\\])*\))(?:[^\s()\\]|\\[!-/:-@[-`{-~]|\([^\s()\\]*\))*))?(?<title>[ \t\n]+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?[ \t\n]*\)/y;

/** The address in round brackets, `(a.md "title")`. */
function resourceAt(reading: Reading, at: number): Target | undefined {
  const {source} = reading;
  const match = matchAt(RESOURCE, source.content, at);
  if (match === null)
    return /^\(\s*\)/.test(source.content.slice(at)) ? unsure('empty address') : unlikely(source.content, at);
  const {angled, bare} = match.groups ?? {};
  const raw = angled ?? bare;
  const end = at + match[0].length;
  if (raw === undefined) return match.groups?.title === undefined ? {end, url: ''} : unsure('title without address');
  const start = at + match[0].indexOf(angled === undefined ? raw : `<${raw}>`) + (angled === undefined ? 0 : 1);
  const destination = [offsetIn(source, start), offsetIn(source, start + raw.length)] as const;
  return {end, url: unescaped(raw), destination};
}

/** Nothing, where for sure no address follows. */
function unlikely(content: string, at: number): undefined {
  return content.indexOf(')', at) < 0 ? undefined : unsure('address in round brackets');
}
