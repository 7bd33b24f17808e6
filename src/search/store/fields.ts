import {analyse} from '../analyse/analyse';
import {FIELDS, type Field, type Head, type Section} from '../types';
import type {Weights} from '../rank/weights';

type PerField = Readonly<Record<Field, number>>;

/** How often each word stands in each field of a section, and how many whole words each field has. */
export type Counts = {
  readonly terms: ReadonlyMap<string, Readonly<Partial<Record<Field, number>>>>;
  readonly lengths: PerField;
};

/** Counts the words of one section. The page's own words (title, aliases, tags) are counted in its first section alone:
 *  the others get their share of them when a page is ranked (`spread`), which keeps postings few. */
export function countsOf(head: Head, section: Section, isFirst: boolean): Counts {
  const terms = new Map<string, Partial<Record<Field, number>>>();
  const lengths = emptied();
  for (const [field, text] of textsOf(head, section, isFirst)) {
    for (const {term, part} of analyse(text)) {
      if (!part) lengths[field]++;
      const counts = terms.get(term) ?? {};
      counts[field] = (counts[field] ?? 0) + 1;
      terms.set(term, counts);
    }
  }
  return {terms, lengths};
}

/** The texts of a section by field, without the empty ones; the first one of a page has the page's own words too. */
export function textsOf(head: Head, section: Section, isFirst: boolean): readonly (readonly [Field, string])[] {
  const texts: Readonly<Record<Field, string>> = {
    title: isFirst ? head.title : '',
    alias: isFirst ? (head.aliases ?? []).join('\n') : '',
    tag: isFirst ? (head.tags ?? []).join('\n') : '',
    address: isFirst ? wordsIn(head.url) : '',
    heading: section.heading,
    above: (section.above ?? []).join('\n'),
    text: section.text,
    code: section.code,
  };
  return FIELDS.map((field) => [field, texts[field]] as const).filter(([, text]) => text !== '');
}

/** Mean length of each field over the sections that have it, in words. */
export function averagesOf(all: readonly Counts[]): PerField {
  const averages = emptied();
  for (const field of FIELDS) {
    const filled = all.filter(({lengths}) => lengths[field] > 0);
    averages[field] = filled.reduce((sum, {lengths}) => sum + lengths[field], 0) / Math.max(1, filled.length);
  }
  return averages;
}

/** BM25F's weighted frequency of each word of a section: occurrences by field weight, each over the share of the field's
 *  length that counts (Robertson, Zaragoza, Taylor 2004: before saturation). */
export function frequenciesOf(
  {terms, lengths}: Counts,
  averages: PerField,
  {field: weight, lengthShare}: Weights,
): ReadonlyMap<string, number> {
  const norms = emptied();
  for (const field of FIELDS) {
    const share = lengthShare[field];
    norms[field] = weight[field] / (1 - share + (share * lengths[field]) / Math.max(1, averages[field]));
  }
  return new Map(
    [...terms].map(
      ([term, counts]) => [term, FIELDS.reduce((sum, field) => sum + (counts[field] ?? 0) * norms[field], 0)] as const,
    ),
  );
}

function emptied(): Record<Field, number> {
  return {title: 0, alias: 0, heading: 0, above: 0, tag: 0, address: 0, text: 0, code: 0};
}

/** `/methods/page/get-page/` → methods page get page */
function wordsIn(address: string): string {
  return address.replaceAll(/[/_-]+/gu, ' ');
}
