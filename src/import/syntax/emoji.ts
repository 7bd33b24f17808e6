import {get} from 'node-emoji';
import type {Parents, RootContent} from 'mdast';
import {isPhrasing} from '../../html/tree';

/** A name between colons, with nothing beside it that makes it part of a word or of a time. */
const NAME = /(?<![\p{L}\p{N}:]):([a-z0-9_+-]+):(?![\p{L}\p{N}:])/gu;

/** Puts signs in the place of their names in a tree, in place: `:seedling:` → 🌱. Other words between colons stay. */
export function withEmoji(parent: Parents): void {
  const children = parent.children.map((child): RootContent => {
    // Hugo leaves blocks of HTML as they are, and code.
    const isHtml = child.type === 'htmlElement' && (child.tagName === 'code' || !isPhrasing(child));
    if ('children' in child && !isHtml) withEmoji(child);
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
