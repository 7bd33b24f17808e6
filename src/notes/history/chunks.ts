/** A line at which a text can be cut: a heading, or running text, at the beginning of its line. */
const PLAIN = /^(?:#{1,6}[ \t]|[\p{L}\p{N}"'“(`*_![])/u;
const ITEM = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Signs of a fence or a directive, with whatever may stand before them. */
const FENCE = /^(?<before>[ \t>*+\-\d.)]*)(?<signs>`{3,}|~{3,}|:{3,})(?<rest>.*)$/;

/**
 * A body cut into parts that the parser reads alike by themselves and together, since nothing goes on from one into the next:
 * at blank lines before and behind running text and headings, outside of code and directives. Put together they are the body but for
 * blank lines. Nothing where that cannot be told by looking at lines: for names of links and footnotes, HTML, and fences in
 * lists. Elements and expressions of MDX may be cut, but then the parser refuses a part.
 *
 * `One\n\n- two\n\n  three\n\n# Four` → `['One', '- two\n\n  three', '# Four']`
 */
export function chunksOf(body: string, {mdx}: {readonly mdx: boolean}): string[] | undefined {
  if (/\]:|[\r\0]/.test(body) || (!mdx && /^ {0,3}</m.test(body))) return undefined;
  const chunks: string[][] = [];
  let open: string | undefined;
  let isAfterBlank = true;
  for (const line of body.split('\n')) {
    const isBlank = line.trim() === '';
    const fence = fenceIn(line, open);
    if (fence === 'unclear') return undefined;
    const isCut =
      isAfterBlank && open === undefined && (isPlain(line) || (/^\S/.test(line) && isClosed(chunks.at(-1))));
    if (isCut || chunks.length === 0) chunks.push([]);
    chunks.at(-1)?.push(line);
    if (fence !== undefined) open = open === undefined ? fence : undefined;
    isAfterBlank = isBlank;
  }
  if (open !== undefined) return undefined;
  return chunks.map(withoutBlankEnd).filter((text) => text !== '');
}

/** Whether nothing can go on from a part after a blank line: it is running text alone. */
function isClosed(lines: readonly string[] = []): boolean {
  return lines.every((line) => line.trim() === '' || isPlain(line));
}

function withoutBlankEnd(lines: readonly string[]): string {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1).join('\n');
}

/** Whether a line begins running text or a heading that stands in nothing else. */
export function isPlain(line: string): boolean {
  return PLAIN.test(line) && !ITEM.test(line);
}

/** The signs of a fence that a line opens, or that close the open one; nothing for other lines. */
function fenceIn(line: string, open: string | undefined): string | 'unclear' | undefined {
  const {before = '', signs = '', rest = ''} = FENCE.exec(line)?.groups ?? {};
  if (signs === '') return undefined;
  if (open !== undefined) {
    // In code only its own fence counts; in a directive there may be others.
    if (open.startsWith(':'))
      return before === '' && signs.length >= open.length && rest.trim() === '' && signs.startsWith(':')
        ? signs
        : 'unclear';
    if (signs.charAt(0) !== open.charAt(0) || signs.length < open.length || rest.trim() !== '') return undefined;
    return /^ {0,3}$/.test(before) ? signs : 'unclear';
  }
  if (before !== '') return 'unclear';
  if (signs.startsWith('`') && rest.includes('`')) return undefined;
  return signs.startsWith(':') && !/^[a-z]/i.test(rest) ? 'unclear' : signs;
}
