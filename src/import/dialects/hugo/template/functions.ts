/** A value of a template; `Shown` is what a reader sees as it is, and not as a text. */
export type Value = string | number | boolean | undefined | Shown | readonly string[];
/** Something that stands in the place of a letter of the result: the inside of the shortcode, Markdown, or code. */
export type Shown = {
  readonly show: 'inside' | 'markdown' | 'code' | 'html';
  readonly text: string;
  readonly lang?: string;
};

/** Whether a condition holds of a value. */
export function isTrue(value: Value): boolean {
  if (typeof value === 'object') return 'show' in value ? value.text.trim() !== '' : value.length > 0;
  return value !== undefined && value !== '' && value !== 0 && value !== false;
}

/** A value as a text. */
export function textIn(value: Value): string {
  if (typeof value === 'object') return 'show' in value ? value.text : value.join(' ');
  return value === undefined ? '' : String(value);
}

/** What a function makes of what it is given. */
type Make = (given: readonly Value[]) => Value;

const same: Make = (given) => given.at(-1);
const html: Make = ([value]) => (typeof value === 'object' ? value : {show: 'html', text: textIn(value)});
const plain =
  (turn: (text: string, ...more: string[]) => string): Make =>
  (given) => {
    const [value, ...more] = [...given].reverse();
    return turn(textIn(value), ...more.reverse().map(textIn));
  };
const trimmed: Make = ([value, cut]) => {
  const set = new Set(textIn(cut ?? ' \n\r\t'));
  const [...letters] = textIn(value);
  while (set.has(letters[0] ?? '')) letters.shift();
  while (set.has(letters.at(-1) ?? '')) letters.pop();
  const text = letters.join('');
  return typeof value === 'object' && 'show' in value ? {...value, text} : text;
};

/** The functions that templates may use. */
export const FUNCTIONS: Readonly<Record<string, Make>> = {
  safeHTML: html,
  safeHTMLAttr: html,
  safeURL: same,
  safeCSS: same,
  safeJS: same,
  htmlUnescape: same,
  emojify: same,
  relURL: same,
  absURL: same,
  relLangURL: same,
  absLangURL: same,
  int: same,
  string: same,
  markdownify: ([value]) =>
    typeof value === 'object' ? value : value === undefined ? undefined : {show: 'markdown', text: textIn(value)},
  highlight: ([value, lang]) => ({show: 'code', text: textIn(value), lang: textIn(lang)}),
  'transform.Highlight': ([value, lang]) => ({show: 'code', text: textIn(value), lang: textIn(lang)}),
  plainify: plain((text) => text.replace(/<[^<>]*>/g, '')),
  htmlEscape: same,
  lower: plain((text) => text.toLowerCase()),
  upper: plain((text) => text.toUpperCase()),
  title: plain((text) => text.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())),
  humanize: plain((text) => text.replaceAll(/[-_]/g, ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  urlize: plain((text) => text.trim().toLowerCase().replaceAll(/\s+/g, '-')),
  anchorize: plain((text) => text.trim().toLowerCase().replaceAll(/\s+/g, '-')),
  trim: trimmed,
  'strings.TrimSpace': ([value]) => trimmed([value]),
  chomp: ([value]) => trimmed([value]),
  replace: ([value, from, to]) => textIn(value).replaceAll(textIn(from), textIn(to)),
  default: ([otherwise, value]) => (isTrue(value) ? value : otherwise),
  print: (given) => given.map(textIn).join(''),
  printf: ([format, ...given]) => textIn(format).replace(/%[svdq]/g, () => textIn(given.shift())),
  cond: ([test, then, otherwise]) => (isTrue(test) ? then : otherwise),
  eq: ([value, ...others]) => others.some((other) => textIn(other) === textIn(value)),
  ne: ([value, other]) => textIn(other) !== textIn(value),
  not: ([value]) => !isTrue(value),
  and: (given) => given.find((value) => !isTrue(value)) ?? given.at(-1),
  or: (given) => given.find(isTrue) ?? given.at(-1),
  len: ([value]) => (Array.isArray(value) ? value.length : textIn(value).length),
  index: ([list, at]) => (Array.isArray(list) && typeof at === 'number' ? list[at] : undefined),
};
