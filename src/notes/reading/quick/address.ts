import type {PhrasingContent, RootContent} from 'mdast';
import {add, keep, type Reading} from './reading';
import {matchAt} from './tag';
import {unsure} from './unsure';

const ADDRESS = /https?:\/\/|www\.|[\w.+-]@[\w-]/i;

/** Whether text outside of links holds an address, which may have to be a link. */
export function hasAddress(content: string, nodes: readonly PhrasingContent[]): boolean {
  return (content.includes('@') || content.includes('://') || /www\./i.test(content)) && nodes.some(holdsAddress);
}

function holdsAddress(node: RootContent): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  if (node.type === 'link' || node.type === 'linkReference') return false;
  return 'children' in node && node.children.some(holdsAddress);
}

/** Makes a link of an address that is written as it is, `https://…`, the colon of which comes next. */
export function addressAt(reading: Reading): void {
  const {content} = reading.source;
  const scheme = /(?:^|[^a-z])(https?)$/i.exec(reading.plain)?.[1];
  // Brackets that are open may become a link, in which addresses are plain text.
  if (scheme === undefined || reading.brackets.length > 0) return keep(reading, reading.at + 3);
  const whole = matchAt(/:\/\/[^\s<]*/y, content, reading.at)?.[0] ?? '';
  const rest = whole.replace(/[!"'),.:;?_~*]+$/, '');
  if (!/^:\/\/[a-z\d][a-z\d.-]*(?:[:/?#][^\s()&\]*~[\\{}|`$]*)?$/i.test(rest)) unsure('address in the text');
  const url = scheme + rest;
  reading.plain = reading.plain.slice(0, -scheme.length);
  add(reading, {type: 'link', url, children: [{type: 'text', value: url}]}, reading.at + rest.length);
}

/** Makes a link of a mail address that is written as it is, the `@` of which comes next. */
export function mailAt(reading: Reading): void {
  const {content} = reading.source;
  const name = /(?:^|[\s("'«])([a-z\d.-]*[a-z\d])$/i.exec(content.slice(0, reading.at))?.[1];
  const host = matchAt(
    /@[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z\d]+(?:-[a-z\d]+)*)*\.[a-z]+(?=[.,:;!?)"'»]*(?:\s|$))/iy,
    content,
    reading.at,
  )?.[0];
  if (name === undefined || host === undefined || !reading.plain.endsWith(name) || reading.brackets.length > 0)
    return keep(reading, reading.at + 1);
  const text = name + host;
  reading.plain = reading.plain.slice(0, -name.length);
  add(
    reading,
    {type: 'link', url: `mailto:${text}`, children: [{type: 'text', value: text}]},
    reading.at + host.length,
  );
}
