import type {Variant, Word} from './expand';
import type {SearchIndex} from '../store/index';
import type {Ranking} from './rank';

/** Words of a page that are told: enough to mark them all on it, few enough for an address. */
const MOST = 12;

/** The words of the index by which each of some pages was found, telling ones first. A page that has an identifier whole is not
 *  told its parts. */
export function matchedOn(
  pages: readonly number[],
  {words, evidence}: Ranking,
  index: SearchIndex,
): ReadonlyMap<number, readonly string[]> {
  const matched = new Map(pages.map((page) => [page, new Set<string>()] as const));
  const rarityOf = (word: Word): number => evidence.get(word)?.rarity ?? 0;
  const take = (word: Word, open: ReadonlySet<number>): void => {
    const left = new Set(open);
    for (const {term} of variantsOf(word)) {
      for (const page of holding(term, open, index)) {
        matched.get(page)?.add(term);
        left.delete(page);
      }
    }
    for (const part of [...word.parts].sort((a, b) => rarityOf(b) - rarityOf(a))) take(part, left);
  };
  for (const word of [...words].sort((a, b) => rarityOf(b) - rarityOf(a))) take(word, new Set(pages));
  return new Map([...matched].map(([page, terms]) => [page, [...terms].slice(0, MOST)] as const));
}

function variantsOf({exact, related, completed, repaired}: Word): readonly Variant[] {
  return [...exact, ...related, ...completed, ...repaired];
}

function holding(term: string, pages: ReadonlySet<number>, {inText, pageOf, boosts}: SearchIndex): ReadonlySet<number> {
  const open = new Uint8Array(boosts.length);
  for (const page of pages) open[page] = 1;
  const found = new Set<number>();
  for (const ids of inText(term))
    for (const id of ids ?? []) {
      const page = pageOf[id] ?? 0;
      if (open[page] === 1) found.add(page);
    }
  return found;
}
