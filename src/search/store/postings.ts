import {Index} from 'flexsearch';

/** The postings of a term in FlexSearch's order: ids by slot, the best evidence in slot 0. */
export type Slots = readonly (readonly number[] | undefined)[];

/** An inverted index: the terms it knows, and the postings of one. */
export type Postings = {readonly terms: () => Iterable<string>; readonly of: (term: string) => Slots};

/** One document: its terms, each with the slot that tells how strongly the document speaks of it. */
export type Document = ReadonlyMap<string, number>;

/** Builds an inverted index with FlexSearch. Its encoder and its position score are replaced by ours: a document is
 *  handed over as its terms, and the slot of each is what `document` says, from 0 to `resolution` − 1. */
export function postingsOf(documents: readonly Document[], resolution: number): Postings {
  let adding: Document | undefined;
  const index = new Index({
    resolution,
    tokenize: 'strict',
    encode: (term) => (adding === undefined ? [term] : [...adding.keys()]),
    score: (_terms, term) => adding?.get(term) ?? resolution - 1,
  });
  documents.forEach((document, id) => {
    adding = document;
    // The text is not looked at, but FlexSearch leaves out a document without one.
    if (document.size > 0) index.add(id, 'document');
  });
  adding = undefined;
  const terms = new Set<string>();
  for (const document of documents) for (const term of document.keys()) terms.add(term);
  // ids go in as numbers, so they come out as numbers
  return {terms: () => terms, of: (term) => index.search(term, {resolve: false}).result as unknown as Slots};
}
