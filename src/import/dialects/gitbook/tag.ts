/** A tag, taken apart. */
export type Tag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it beside attributes: of `{% include "a.md" %}`, `a.md`. */
  readonly words: readonly string[];
};

const PART =
  /(?<key>[A-Za-z_][\w-]*)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+))|"(?<quoted>[^"]*)"|(?<word>\S+)/g;

/**
 * Takes a tag apart.
 *
 * `{% tab title="A" icon="x" %}` → `{name: 'tab', attributes: {title: 'A', icon: 'x'}, words: []}`
 */
export function parseTag(source: string): Tag {
  const inside = source.replace(/^\{%-?\s*/, '').replace(/\s*-?%\}$/, '');
  const [name = ''] = /^\S*/.exec(inside) ?? [];
  const attributes: Record<string, string> = {};
  const words: string[] = [];
  for (const {groups = {}} of inside.slice(name.length).matchAll(PART)) {
    const {key, double, single, bare, quoted, word} = groups;
    if (key !== undefined) attributes[key] = double ?? single ?? bare ?? '';
    else words.push(quoted ?? word ?? '');
  }
  return {name, attributes, words};
}
