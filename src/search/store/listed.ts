import type {Build} from './assemble';

/** A plain inverted index for a handful of short texts, where FlexSearch would weigh more than they do. */
export const listed: Build = (documents) => {
  const terms = new Map<string, number[][]>();
  documents.forEach((document, id) => {
    for (const [term, slot] of document) {
      const slots = terms.get(term) ?? [];
      (slots[slot] ??= []).push(id);
      terms.set(term, slots);
    }
  });
  return {terms: () => terms.keys(), of: (term) => terms.get(term) ?? []};
};
