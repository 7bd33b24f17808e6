import {analyse} from '../analyse/analyse';
import type {Document} from './postings';
import type {Page, Token} from '../types';

/** What a section can be called by: its page's title or an alias when it is the first, its heading otherwise; and the words of
 *  links to it. */
export type Name = {
  readonly section: number;
  readonly kind: 'title' | 'heading' | 'alias' | 'link';
  readonly text: string;
};

/** Slots of a name's posting: two for each share, the whole word's before the part's; longer names share the last. */
export const NAME_SLOTS = 64;

/** One name for each section, in order, so that a section's number is its name's; the aliases after them, then the links. */
export function namesOf(pages: readonly Page[]): readonly Name[] {
  const own: Name[] = [];
  const aliases: Name[] = [];
  const links: Name[] = [];
  for (const page of pages) {
    for (const {anchor, text} of page.called ?? []) {
      const at = Math.max(
        0,
        page.sections.findIndex((section) => section.anchor === anchor),
      );
      links.push({section: own.length + at, kind: 'link', text});
    }
    for (const alias of page.aliases ?? []) aliases.push({section: own.length, kind: 'alias', text: alias});
    page.sections.forEach(({heading}, i) => {
      const titled = i === 0 && heading === '';
      own.push({section: own.length, kind: titled ? 'title' : 'heading', text: titled ? page.title : heading});
    });
  }
  return [...own, ...aliases, ...links.sort((a, b) => a.section - b.section)];
}

/** What an index knows of its names without their texts (`SearchIndex`). */
type Numbers = {readonly [Column in 'pageOf' | 'aliases' | 'links']: Uint32Array} & {readonly titled: Uint8Array};

/** What a number of a name stands for. */
export function nameAt(name: number, {pageOf, titled, aliases, links}: Numbers): Omit<Name, 'text'> {
  const own = pageOf.length;
  if (name < own) return {section: name, kind: titled[name] === 1 ? 'title' : 'heading'};
  if (name < own + aliases.length) return {section: aliases[name - own] ?? 0, kind: 'alias'};
  return {section: links[name - own - aliases.length] ?? 0, kind: 'link'};
}

/** The words of a name, each with the slot that tells its share of the name, and whether it is but a part of a word there.
 *  `List of pages` → a third each: list 4, of 4, pages 4 · `css.Build` → css.build 0, css 3, build 3 */
export function sharesOf(name: string): Document {
  const tokens = analyse(name);
  const wholes = new Set(tokens.filter(({part}) => !part).map(({term}) => term)).size;
  const slots = new Map<string, number>();
  for (const token of tokens) {
    const slot = slotOfShare(Math.round(wholes * dividesInto(token, tokens))) + (token.part ? 1 : 0);
    slots.set(token.term, Math.min(slot, slots.get(token.term) ?? slot));
  }
  return slots;
}

/** The slot of a whole word that is one of so many in a name. */
export function slotOfShare(words: number): number {
  return 2 * (Math.min(NAME_SLOTS / 2, words) - 1);
}

/** The share of a name that a slot stands for, 0 to 1. */
export function shareOf(slot: number): number {
  return 1 / ((slot >> 1) + 1);
}

/** Whether a slot stands for a part of a joined word of the name. */
export function isOfPart(slot: number): boolean {
  return (slot & 1) === 1;
}

/** How many times a token goes into the whole word it is of, counted in innermost parts. */
function dividesInto(token: Token, tokens: readonly Token[]): number {
  if (!token.part) return 1;
  const innermost = tokens.filter(
    (other) =>
      other.part && other.position === token.position && !tokens.some((inner) => inner.part && isInside(inner, other)),
  );
  const inside = innermost.filter((other) => isInside(other, token)).length;
  return innermost.length / Math.max(1, inside);
}

function isInside(inner: Token, outer: Token): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
