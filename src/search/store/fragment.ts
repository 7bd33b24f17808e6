import type {Content, Head, Page, Section} from '../types';

/** Writes sections with their texts, the page's head before the first of each page. JSON: it compresses as well as columns do, and
 *  the browser reads it fastest. */
export function fragmentBytes(contents: readonly Content[]): Uint8Array {
  const rows: {head: Head; sections: Section[]}[] = [];
  for (const {head, section} of contents) {
    const open = rows.at(-1);
    if (open?.head === head) open.sections.push(section);
    else rows.push({head, sections: [section]});
  }
  return pageBytes(rows.map(({head, sections}) => ({...head, sections})));
}

/** Reads what `fragmentBytes` wrote. Throws a SyntaxError when it is cut. */
export function fragmentFrom(bytes: Uint8Array): readonly Content[] {
  return pagesFrom(bytes).flatMap((head) => head.sections.map((section) => ({head, section})));
}

export function pageBytes(pages: readonly Page[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(pages.map(rowOf)));
}

/** Reads what `pageBytes` wrote. Throws a SyntaxError when it is cut. */
export function pagesFrom(bytes: Uint8Array): readonly Page[] {
  // our own bytes, whose hash was compared
  return (JSON.parse(new TextDecoder().decode(bytes)) as readonly Row[]).map(pageFrom);
}

type Row = readonly [head: Head, sections: readonly SectionRow[]];
type SectionRow = readonly [anchor: Anchor, heading: string, above: readonly string[] | 0, text: string, code: string];

/** Nothing where it follows from the heading; else what stands before and after that in it, or the whole of it. */
type Anchor = 0 | readonly [before: string, after: string] | string;

/** Only what a page has: what an extract says beside it is not searched. */
function rowOf({url, title, aliases, tags, kind, status, date, boost, sections}: Page): Row {
  return [
    {url, title, aliases, tags, kind, status, date, boost},
    sections.map(({anchor, heading, above = [], text, code}): SectionRow => [
      shortened(anchor, slugOf(heading)),
      heading,
      above.length === 0 ? 0 : above,
      text,
      code,
    ]),
  ];
}

function pageFrom([head, sections]: Row): Page {
  return {
    ...head,
    sections: sections.map(([anchor, heading, above, text, code]): Section => ({
      anchor: typeof anchor === 'string' ? anchor : (anchor || NOTHING).join(slugOf(heading)),
      heading,
      above: above === 0 ? [] : above,
      text,
      code,
    })),
  };
}

const NOTHING = ['', ''] as const;

/** `example`, example → 0 · `example-1`, example → ['', '-1'] · `s3`, example → s3 */
function shortened(anchor: string, slug: string): Anchor {
  if (anchor === slug) return 0;
  const at = slug === '' ? -1 : anchor.indexOf(slug);
  return at < 0 ? anchor : [anchor.slice(0, at), anchor.slice(at + slug.length)];
}

/** The anchor that most generators make of a heading, so that it need not be written. `Render hooks: why?` → render-hooks-why */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}
