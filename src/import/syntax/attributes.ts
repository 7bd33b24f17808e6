import type {ScanRule} from './scan';

/** What braces behind something say of it. */
export type Attributes = {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly pairs: Readonly<Record<string, string>>;
};

const PART =
  /\s*(?:\.(?<cls>[^\s{}="'.#]+)|#(?<id>[^\s{}="']+)|(?<key>[\w:.@-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s{}"']+))|(?<word>[\w-]+))/y;

/**
 * Takes a list of attributes apart; nothing for braces that hold anything else.
 *
 * `{ .card #one width="300" }` → `{id: 'one', classes: ['card'], pairs: {width: '300'}}`; `{a b}` → two pairs without a
 * value; `{x, y}` → nothing
 */
export function parseAttributes(source: string): Attributes | undefined {
  const [, inside] = /^\{:?([^\n]*?)\s*\}$/.exec(source) ?? [];
  if (inside === undefined || inside.trim() === '') return undefined;
  const classes: string[] = [];
  const pairs: Record<string, string> = {};
  let id: string | undefined;
  const part = new RegExp(PART);
  while (part.lastIndex < inside.length) {
    const groups = part.exec(inside)?.groups;
    if (groups === undefined) return undefined;
    if (groups.cls !== undefined) classes.push(groups.cls);
    else if (groups.id !== undefined) id = groups.id;
    else {
      const value = groups.double ?? groups.single ?? groups.bare ?? '';
      if (groups.key === 'id') id = value;
      else if (groups.key === 'class') classes.push(...value.split(/\s+/));
      else pairs[groups.key ?? groups.word ?? ''] = value;
    }
  }
  return {classes, pairs, ...(id !== undefined && {id})};
}

/** Finds lists of attributes in running text; a mark of code in one begins code, which comes before them. */
export const attributeRule: ScanRule = {
  name: 'attributes',
  first: '{',
  lengthOf(rest) {
    const source = /^\{(?:[^{}"'`\n]|"[^"`\n]*"|'[^'`\n]*')*\}/.exec(rest)?.[0] ?? '';
    return parseAttributes(source) === undefined ? 0 : source.length;
  },
};
