import type {Nodes, Parents, PhrasingContent} from 'mdast';
import {textOf} from '../../read/text';
import type {OwnText} from '../../syntax/scan';
import {emojiOf, ICON} from './rules';

/** Icons that say yes or no, as in tables. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^check(?:-|$)/, '✓'],
  [/^(?:close|x)(?:-|$)/, '✗'],
];

/**
 * What an icon becomes: an emoji its letter; an icon beside words nothing, since it only decorates these; one that stands
 * alone its name in words, or a sign, since it is all that is said there.
 */
export function iconOf(node: OwnText, parent: Parents): PhrasingContent[] {
  const emoji = emojiOf(node.value);
  const name = ICON.exec(node.value)?.groups?.name;
  if (name === undefined) return [{type: 'text', value: emoji ?? node.value}];
  return saysMore(parent) ? [] : [{type: 'text', value: wordsOfIcon(name)}];
}

/** Whether a node is an icon rather than an emoji. */
export function isIcon(node: OwnText): boolean {
  return ICON.test(node.value);
}

/** `arrow-right-24` → `arrow right`; `check` → ✓ */
function wordsOfIcon(name: string): string {
  const sign = SIGNS.find(([pattern]) => pattern.test(name))?.[1];
  return sign ?? name.replace(/-\d+$/, '').replaceAll('-', ' ');
}

/** Whether there are words or pictures beside icons. */
function saysMore({children}: Parents): boolean {
  return children.some((child: Nodes) => {
    if (child.type === 'ownText') return child.name !== 'icon' && child.name !== 'attributes';
    return (
      child.type === 'image' ||
      child.type === 'imageReference' ||
      child.type === 'mathText' ||
      textOf(child).trim() !== ''
    );
  });
}
