/** A tag of a component at the beginning of a line, and whether it is closed at once. */
const TAG = /^[ \t]*<(?<name>[A-Z][\w.]*)(?<closed>[^<>]*\/>)?/gm;
const CLOSING = /<\/([A-Z][\w.]*)\s*>/g;
const LOADS = /^import\s.*\sfrom\s+["']/m;
const FENCED = /^([ \t]*)(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t]*\k<fence>[`~]*[ \t]*$|(?![^]))/gm;
/** Code in a line, which stays, a tag of a component, a text that is written as code. */
const MARK =
  /(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)|(?<before>^[ \t]*)?<(?<close>\/?)(?<name>[A-Z][\w.]*)(?<values>(?:\s+(?:[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?|\{[^{}]*\}))*)\s*\/?>|\{(?<quote>["'])(?<value>[^"'\n]*)\k<quote>\}/gm;

/** The id of a heading. */
const ID = /^(#{1,6}[ \t][^\n]*)\{#[^\s{}]+\}[ \t]*$/gm;
/** Values in braces of an element of HTML, and comments. */
const COMPUTED = /(?<tag><[a-z][^<>{}]*?)\s(?:[\w-]+=)?\{(?:[^{}]|\{[^{}]*\})*\}|\{\s*\/\*[^]*?\*\/\s*\}/gm;
/** How many such values are taken off an element. */
const MOST_VALUES = 8;

/** Values that readers see of a component that has a counterpart. */
const SEEN = ['title', 'label', 'heading', 'description', 'caption', 'text'];
/** Components that are gone with all that they are given. */
const UNSEEN = new Set(['icon']);
/** Components that come over, beside which the name of any other is to be seen. */
const KNOWN = new Set(
  (
    'tabs tab tabitem tabs.tab tabpanel tabs.list codetabs steps step steps.step card linkcard cards.card tile cards cardgrid cardgroup tiles ' +
    'columns column col columns.column note tip info warning caution danger check success error important hint admonition aside callout alert banner ' +
    'accordion accordiongroup accordions expandable collapsible details update codegroup frame filetree fragment browserwindow badge icon ' +
    'linkbutton button link image img code codeblock'
  ).split(' '),
);

/**
 * Lays a page with components out as plain CommonMark: the values that readers see of them as words, and what stands inside of
 * them not indented. A page without any keeps its lines.
 *
 * `<Card title="A">⏎  b⏎</Card>` → `A⏎⏎b`
 */
export function flatComponents(text: string): string {
  const isMdx = isOfMdx(text);
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(FENCED)) {
    const [code, indent = ''] = found;
    parts.push(flatWords(text.slice(from, found.index), isMdx), isMdx ? outdented(code, indent) : code);
    from = found.index + code.length;
  }
  return [...parts, flatWords(text.slice(from), isMdx)].join('');
}

/** Whether a page loads something, or holds a component that is closed. */
function isOfMdx(text: string): boolean {
  const closed = new Set([...text.matchAll(CLOSING)].map(([, name]) => name));
  const isClosed = ({groups}: RegExpMatchArray) => groups?.closed !== undefined || closed.has(groups?.name);
  return LOADS.test(text) || [...text.matchAll(TAG)].some(isClosed);
}

function outdented(code: string, indent: string): string {
  const lines = code.split('\n');
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())).join('\n');
}

function flatWords(text: string, isMdx: boolean): string {
  const shown = withoutCode(text).replace(ID, '$1').replace(MARK, wordsOfMark);
  if (!isMdx) return shown;
  // Tags of HTML in lines of their own do not keep what is between them from being Markdown.
  return shown.replace(/^[ \t]+/gm, '').replace(/^<\/?[a-z][^<>\n]*>[ \t]*$/gm, '\n$&\n');
}

/** A text without what is computed, which nobody reads. */
function withoutCode(text: string): string {
  let shown = text;
  for (let nth = 0; nth < MOST_VALUES && shown.search(COMPUTED) >= 0; nth++) shown = shown.replace(COMPUTED, '$<tag>');
  return shown;
}

function wordsOfMark(whole: string, ...rest: unknown[]): string {
  // The named groups come last.
  const {name, close, values = '', before, value} = rest.at(-1) as Readonly<Record<string, string | undefined>>;
  if (name === undefined) return value ?? whole;
  const lower = name.toLowerCase();
  const given = new Map(
    [...values.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => [key, a ?? b]),
  );
  const seen = UNSEEN.has(lower) || close === '/' ? [] : SEEN.flatMap((key) => given.get(key) ?? []);
  const words = KNOWN.has(lower) ? seen : close === '/' ? [] : [name];
  // Within a line, as in a cell, it stays in the line.
  const gap = before === undefined ? ' ' : '\n\n';
  return `${gap}${words.join(gap)}${gap}`;
}
