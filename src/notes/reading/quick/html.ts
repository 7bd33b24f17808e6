const ATTRIBUTE = `[ \\t\\n]+[a-z_:][\\w.:-]*(?:[ \\t\\n]*=[ \\t\\n]*(?:[^ \\t\\n"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const TAG = `<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE})*[ \\t\\n]*/?|/[a-z][a-z\\d-]*[ \\t\\n]*)>`;

/** A whole tag of HTML, or a comment. */
export const HTML_TAG = new RegExp(TAG, 'iy');
export const HTML_COMMENT = /<!--(?:>|->|[^]*?-->)/y;

const NAMES = `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu
  menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul`;
const BLOCK = new RegExp(`^</?(?:${NAMES.split(/\s+/).join('|')})(?:[ \\t]|/?>|$)`, 'i');
const ALONE = new RegExp(`^${TAG}[ \\t]*$`, 'i');

/** How a block of HTML ends: with the line on which something stands, or before a blank line. */
export type HtmlEnd = RegExp | 'blank';

const KINDS: readonly (readonly [RegExp, HtmlEnd])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [BLOCK, 'blank'],
];

/** The end of the block of HTML that a line begins, if it begins one; not every kind may stand right below a paragraph. */
export function htmlEndOf(line: string, belowParagraph: boolean): HtmlEnd | undefined {
  for (const [start, end] of KINDS) if (start.test(line)) return end;
  return !belowParagraph && ALONE.test(line) ? 'blank' : undefined;
}
