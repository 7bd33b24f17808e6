/** What stands between the brackets before the label, taken apart. */
export type Target = {
  /** Name or path of a note or file, as written but without blanks around it; empty for the note itself. */
  readonly target: string;
  /** Headings from the outer to the inner one. */
  readonly heading?: readonly string[];
  /** Id of a block, without its `^`. */
  readonly block?: string;
};

/** Width, and perhaps height, of a picture in CSS pixels. */
export type Size = {readonly width: number; readonly height?: number};

/** Blocks are named by letters, digits and dashes, so a `^` before anything else belongs to the name around it. */
const BLOCK = /\^([\p{L}\p{N}-]+)$/u;
const SIZE = /^(\d{1,5})(?:x(\d{1,5}))?$/;

/**
 * Takes the text before the label apart. Names are literal: nothing in them is decoded.
 *
 * `Note` → `{target: 'Note'}`; `a/b.md#One#Two` → `{target: 'a/b.md', heading: ['One', 'Two']}`;
 * `Note#^x1`, `Note^x1` → `{target: 'Note', block: 'x1'}`; `#One` → `{target: '', heading: ['One']}`
 */
export function parseTarget(raw: string): Target {
  const block = BLOCK.exec(raw.trim());
  const [target = '', ...rest] = (block === null ? raw.trim() : raw.trim().slice(0, block.index)).split('#');
  const heading = rest.map((part) => part.trim()).filter((part) => part !== '');
  return {
    target: target.trim(),
    ...(heading.length > 0 && {heading}),
    ...(block?.[1] !== undefined && {block: block[1]}),
  };
}

/**
 * Takes the text after the first `|` apart; only embeds carry a size, which comes last.
 *
 * `a | b` → `{label: 'a | b'}`; for an embed `300x200` → `{size: {width: 300, height: 200}}` and
 * `A map|300` → `{label: 'A map', size: {width: 300}}`
 */
export function parseLabel(raw: string, embed: boolean): {readonly label?: string; readonly size?: Size} {
  const parts = raw.split('|').map((part) => part.trim());
  const size = embed ? sizeOf(parts.at(-1) ?? '') : undefined;
  const label = (size === undefined ? raw : parts.slice(0, -1).join('|')).trim();
  return {...(label !== '' && {label}), ...(size !== undefined && {size})};
}

function sizeOf(text: string): Size | undefined {
  const [, width, height] = SIZE.exec(text) ?? [];
  if (width === undefined) return undefined;
  return {width: Number(width), ...(height !== undefined && {height: Number(height)})};
}
