import {get} from 'node-emoji';
import type {Parents, RootContent} from 'mdast';
import {isElement} from '../html/elements';

/** A name between colons, with nothing beside it that makes it part of a word or of a time. */
const NAME = /(?<![\p{L}\p{N}:]):([a-z0-9_+-]+):(?![\p{L}\p{N}:])/gu;

/**
 * Puts signs in the place of their names in a tree, in place: `:seedling:` → 🌱. Other words between colons stay, and so
 * do code and what is `left` as it is.
 */
export function withEmoji(parent: Parents, left: (node: RootContent) => boolean = () => false): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child && !isElement(child, 'code', 'pre') && !left(child)) withEmoji(child, left);
    return child.type === 'text' && child.value.includes(':') ? {...child, value: signsIn(child.value)} : child;
  });
  parent.children.splice(0, Infinity, ...children);
}

/** `:seedling: 10:30 :none:` → `🌱 10:30 :none:`; `sign` gives something else in the place of a sign. */
export function signsIn(text: string, sign: (emoji: string) => string = (emoji) => emoji): string {
  return text.replace(NAME, (whole, name: string) => {
    const found = get(name);
    return found === undefined ? whole : sign(found);
  });
}
