import type {Item} from './shapes';

/** A sidebar in parts: what every page of it has, the parts that pages below a category add, and who has which. */
export type Parts = {
  readonly items: readonly Item[];
  readonly parts: ReadonlyMap<string, readonly Item[]>;
  /** Keys of the parts around an item, from the outside in, by the address that it leads to. */
  readonly around: ReadonlyMap<string, readonly string[]>;
};

/** Items that may stand together before categories among them are kept elsewhere; 60 are about 2 kB compressed. */
export const TOGETHER = 60;

/**
 * Cuts a sidebar where it is large: the items of a category become a part of their own, and one item stands for them, so
 * that a visitor loads the lists that are shown. `name` begins the keys of the parts, which are made of labels.
 */
export function cut(items: readonly Item[], name: string): Parts {
  const parts = new Map<string, readonly Item[]>();
  const around = new Map<string, readonly string[]>();
  const keyOf = (trail: string): string => (parts.has(trail) ? keyOf(`${trail}+`) : trail);
  const note = (item: Item, keys: readonly string[]): void => {
    if (item.href !== undefined && !around.has(item.href)) around.set(item.href, keys);
    for (const inner of item.items ?? []) note(inner, keys);
  };
  const visit = (list: readonly Item[], trail: string, keys: readonly string[]): readonly Item[] => {
    const isSmall = weightOf(list) <= TOGETHER;
    return list.map((item) => {
      const first = isSmall ? undefined : firstLink(item.items ?? []);
      if (first === undefined) {
        note(item, keys);
        return item;
      }
      const key = keyOf(`${trail}/${item.label ?? ''}`);
      const inside = [...keys, key];
      // The page of a category shows what is in it.
      if (item.href !== undefined) around.set(item.href, inside);
      parts.set(key, []);
      parts.set(key, visit(item.items ?? [], key, inside));
      return {...item, items: [{type: 'link', href: first, label: '', part: key}]};
    });
  };
  return {items: visit(items, name, []), parts, around};
}

/** The items of a sidebar with the parts that are there in place of what stands for them. */
export function joined(items: readonly Item[], parts: ReadonlyMap<string, readonly Item[]>): readonly Item[] {
  return items.flatMap((item) => {
    const part = item.part === undefined ? undefined : parts.get(item.part);
    if (part !== undefined) return joined(part, parts);
    return item.items === undefined ? [item] : [{...item, items: joined(item.items, parts)}];
  });
}

function weightOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + weightOf(item.items ?? []), 0);
}

/** Where Docusaurus lets a category lead that has no page: to the first listed page in it. */
function firstLink(items: readonly Item[]): string | undefined {
  for (const item of items) {
    if (item.href !== undefined && item.unlisted !== true && item.linkUnlisted !== true) return item.href;
    const inner = firstLink(item.items ?? []);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
