import type {Node, RootContent} from 'mdast';
import type {Call} from './read/call';

/** A shortcode in a page's tree. */
export type Shortcode = Node & {
  type: 'shortcode';
  name: string;
  /** What stands in its tag without a name. */
  words: readonly string[];
  named: Readonly<Record<string, string>>;
  /** Its tag as it is written. */
  source: string;
  /** What stands between its tags, as it is written; nothing for a tag that stands for itself. */
  inner?: string;
  /** The same as Markdown; code for shortcodes whose inside is no Markdown. */
  children: RootContent[];
  /** Set for a tag that closes nothing. */
  isStray?: true;
};

declare module 'mdast' {
  // Kinds of nodes can only be added to by declaring an interface again.
  interface PhrasingContentMap {
    shortcode: Shortcode;
  }
  interface RootContentMap {
    shortcode: Shortcode;
  }
}

/** The tag at the beginning of a shortcode's source, and where its inside ends. */
export type Taken = {readonly call: Call; readonly inner?: string};

/** A value of a shortcode by the first of some names that it has, else by its place; without case, as Hugo reads names. */
export function valueOf({named, words}: Shortcode, names: readonly string[], nth?: number): string | undefined {
  const lower = new Map(Object.entries(named).map(([key, value]) => [key.toLowerCase(), value]));
  const found = names.map((name) => lower.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const word = nth === undefined || lower.size > 0 ? undefined : words[nth];
  return found ?? (word?.trim() === '' ? undefined : word);
}
