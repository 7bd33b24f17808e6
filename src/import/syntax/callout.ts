import type {Blockquote, Paragraph, Parents, PhrasingContent, RootContent} from 'mdast';
import {admonition, details} from '../html/build';
import {trim} from '../html/tree';
import type {Remark} from '../types';

/** The wiki's name for each type of callout of Obsidian and each alert of GitHub. */
const TYPES = byWord({
  note: 'note example quote cite',
  info: 'info abstract summary tldr todo question help faq',
  tip: 'tip hint important success check done',
  warning: 'warning caution attention',
  danger: 'danger error failure fail missing bug',
});
/** The same for what themes and components add to these. */
const OF_THEMES = byWord({
  note: 'default secondary light dark primary blockquote',
  info: 'information notice announce update',
  tip: 'green idea key',
  warning: 'warn yellow orange',
  danger: 'critical red',
});

function byWord(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
  );
}

/** The wiki's name for a type of remark, if it has one: `faq` → `info` */
export function admonitionName(type: string): string | undefined {
  return TYPES.get(type.toLowerCase());
}

/** The wiki's name for a kind of box that a theme or a component has, if it has one: `warn` → `warning` */
export function boxName(kind: string): string | undefined {
  return admonitionName(kind) ?? OF_THEMES.get(kind.toLowerCase());
}

/** `[!type|more]`, a sign for folding, and the rest of the line. */
const OPENING = /^\[!(?<type>[^\]|]+)(?:\|[^\]]*)?\](?<fold>[+-]?)(?:[ \t]+|(?=\n)|$)/;

/** Makes admonitions, or parts that fold, of quotes that begin with `[!type]`, in place. */
export function turnCallouts(parent: Parents, remark: (node: Blockquote, remark: Remark) => void): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) turnCallouts(child, remark);
    return child.type === 'blockquote' ? (calloutOf(child, remark) ?? child) : child;
  });
  parent.children.splice(0, Infinity, ...children);
}

function calloutOf(quote: Blockquote, remark: (node: Blockquote, remark: Remark) => void): RootContent | undefined {
  const [first, ...rest] = quote.children;
  const head = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || head?.type !== 'text') return undefined;
  const {type = '', fold = ''} = OPENING.exec(head.value)?.groups ?? {};
  if (type === '') return undefined;
  const {title, body} = divided(first, head.value.replace(OPENING, ''));
  const name = admonitionName(type);
  if (name === undefined) {
    const what = `A callout of the type «${type}»`;
    remark(quote, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  const shown: PhrasingContent[] = title.length > 0 ? title : [{type: 'text', value: spoken(type)}];
  const blocks: RootContent[] = [...(body.length === 0 ? [] : [{type: 'paragraph' as const, children: body}]), ...rest];
  if (fold === '-') return details(shown, blocks);
  const isNamed = title.length === 0 && type.toLowerCase() === name;
  return admonition(name ?? 'note', isNamed ? [] : shown, blocks);
}

/** The first line is the title, the others begin the text. */
function divided({children}: Paragraph, head: string): {title: PhrasingContent[]; body: PhrasingContent[]} {
  const all: PhrasingContent[] = [{type: 'text', value: head}, ...children.slice(1)];
  const at = all.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const node = all[at];
  if (node === undefined) return {title: trim(all), body: []};
  if (node.type !== 'text') return {title: trim(all.slice(0, at)), body: trim(all.slice(at + 1))};
  const end = node.value.indexOf('\n');
  const text = (value: string): PhrasingContent => ({type: 'text', value});
  return {
    title: trim([...all.slice(0, at), text(node.value.slice(0, end))]),
    body: trim([text(node.value.slice(end + 1)), ...all.slice(at + 1)]),
  };
}

/** The words that a text shows: of `[!faq]- Why?`, `Why?`; of `[!faq]` alone, `faq`. */
export function calloutWords(text: string): string {
  const found = OPENING.exec(text);
  if (found === null) return text;
  const rest = text.slice(found[0].length);
  return /^[^\n]*\S/.test(rest) ? rest : `${found.groups?.type ?? ''} ${rest}`;
}

/** A text, line by line, in which callouts begin as `calloutWords` says. */
export function withoutCallouts(text: string): string {
  return text
    .split('\n')
    .map((line) => calloutWords(line.trimStart()))
    .join('\n');
}

/** The title of a callout that has none: `faq` → `Faq`; `IMPORTANT` → `Important` */
function spoken(type: string): string {
  return capital(type === type.toUpperCase() ? type.toLowerCase() : type);
}

/** `note` → `Note` */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
