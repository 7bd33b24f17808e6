/** What comes before formulas and is none: blocks of code, escapes, code, tags, addresses. */
const OTHERS = [
  /^ *(?<fence>`{3,}|~{3,})[^]*?(?:^ *\k<fence>|$(?![^]))/,
  /\\[^]/,
  /(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)/,
  /<(?:\/?[a-zA-Z]|![a-zA-Z-]|\?)[^<>\n]*>/,
  /\]\([^()\s]*\)/,
  /(?:(?<![a-zA-Z])https?:|(?<![^\s(*_[\]~])www\.)[^\s<]*/,
];
const DOUBLE = /(?<!\$)\$\$(?!\$)(?:\\[^]|[^$\\\n]|\$(?!\$)|\n(?![ \t]*\n)){1,2000}\$\$(?!\$)/;
/** As in Pandoc: no blank at the ends, on one line, and no digit behind it. */
const SINGLE = /(?<!\$)\$(?![\s$])(?:\\.|[^$\\\n]|(?<=[ \t])\$){1,500}(?<![ \t])\$(?![\d$])/;

const oneOf = (patterns: readonly RegExp[]) => new RegExp(patterns.map(({source}) => source).join('|'), 'gm');
const BY_TWO = oneOf([...OTHERS, DOUBLE]);
const BY_ONE = oneOf([...OTHERS, DOUBLE, SINGLE]);

/**
 * A text with only the words of its formulas, so that nothing in these is taken for code or a link. `single` says whether one
 * dollar begins a formula as well as two.
 *
 * `` a $b`<c$ `$d` `` → `` a  b c  `$d` ``
 */
export function withoutFormulas(text: string, single: boolean): string {
  return text.replace(single ? BY_ONE : BY_TWO, (found) =>
    found.startsWith('$') ? found.replace(/[`*_~^=+\\]/g, '').replace(/[^\p{L}\p{N}\n]/gu, ' ') : found,
  );
}
