import {runsOf, wordsOf} from '../analyse/analyse';
import {FIELDS, type Field, type Head, type Section} from '../types';
import type {Weights} from '../rank/weights';

type PerField = Readonly<Record<Field, number>>;

/** How often each word stands in each field of a section, and how many whole words each field has. */
export type Counts = {readonly terms: ReadonlyMap<string, Tally>; readonly lengths: PerField};

/** How often a word stands in which fields. Words that stand alike share one, so that millions of them need no room of their own. */
export type Tally = {
  readonly counts: readonly (readonly [field: Field, count: number])[];
  /** What it becomes with one more in a field. */
  readonly more: Map<Field, Tally>;
};

/** Counts the words of one section. The page's own words (title, aliases, tags) are counted in its first section alone:
 *  the others get their share of them when a page is ranked (`spread`), which keeps postings few. */
export type Counter = (head: Head, section: Section, isFirst: boolean) => Counts;

/** A counter for many sections, which takes each run of letters apart once. */
export function newCounter(): Counter {
  const none: Tally = {counts: [], more: new Map()};
  const known = new Map<string, ReturnType<typeof wordsOf>>();
  const taken = (run: string): ReturnType<typeof wordsOf> => {
    const words = known.get(run) ?? wordsOf(run);
    known.set(run, words);
    return words;
  };
  return (head, section, isFirst) => {
    const terms = new Map<string, Tally>();
    const lengths = emptied();
    for (const [field, text] of textsOf(head, section, isFirst)) {
      for (const run of runsOf(text)) {
        for (const {term, part} of taken(run)) {
          if (!part) lengths[field]++;
          terms.set(term, oneMore(terms.get(term) ?? none, field));
        }
      }
    }
    return {terms, lengths};
  };
}

function oneMore(tally: Tally, field: Field): Tally {
  const known = tally.more.get(field);
  if (known !== undefined) return known;
  const count = tally.counts.find(([name]) => name === field)?.[1] ?? 0;
  const counts = [...tally.counts.filter(([name]) => name !== field), [field, count + 1] as const];
  // In one order, whatever the words came in: sums of fractions are the same then to the last bit.
  const more = {counts: counts.sort(([a], [b]) => FIELDS.indexOf(a) - FIELDS.indexOf(b)), more: new Map()};
  tally.more.set(field, more);
  return more;
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
  const frequencies = new Map<string, number>();
  for (const [term, {counts}] of terms) {
    let frequency = 0;
    for (const [field, count] of counts) frequency += count * norms[field];
    frequencies.set(term, frequency);
  }
  return frequencies;
}

function emptied(): Record<Field, number> {
  return {title: 0, alias: 0, heading: 0, above: 0, tag: 0, address: 0, text: 0, code: 0};
}

/** `/methods/page/get-page/` → methods page get page */
function wordsIn(address: string): string {
  return address.replaceAll(/[/_-]+/gu, ' ');
}
