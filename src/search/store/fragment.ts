import type {Page, Section} from '../types';

/** Writes pages with their texts. JSON: it compresses as well as columns do, and the browser reads it fastest. */
export function fragmentBytes(pages: readonly Page[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(pages.map(rowOf)));
}

/** Reads what `fragmentBytes` wrote. Throws a SyntaxError when it is cut. */
export function fragmentFrom(bytes: Uint8Array): readonly Page[] {
  // our own bytes, whose hash was compared
  return (JSON.parse(new TextDecoder().decode(bytes)) as readonly Row[]).map(pageFrom);
}

/** The same without texts and sections: what filters look at. */
export function factBytes(pages: readonly Page[]): Uint8Array {
  return fragmentBytes(pages.map((page) => ({...page, sections: []})));
}

type Row = readonly [rest: Omit<Page, 'sections'>, sections: readonly SectionRow[]];
type SectionRow = readonly [anchor: string, heading: string, above: readonly string[], text: string, code: string];

/** Only what a page has: what an extract says beside it is not searched. */
function rowOf({url, title, aliases, tags, kind, path, boost, sections}: Page): Row {
  return [
    {url, title, aliases, tags, kind, path, boost},
    sections.map(({anchor, heading, above = [], text, code}) => [anchor, heading, above, text, code] as const),
  ];
}

function pageFrom([rest, sections]: Row): Page {
  return {
    ...rest,
    sections: sections.map(([anchor, heading, above, text, code]): Section => ({anchor, heading, above, text, code})),
  };
}
