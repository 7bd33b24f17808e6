import type {MemoryIndex} from '../store/index';
import type {Ranking} from './rank';

/** One part of a score, in the same unit as the score. */
export type Reason = {readonly of: string; readonly value: number};

/** How the score of a section came about: what each word of the query brought, its own parts included, its name,
 *  and the words together. *  The values add up to the section's score. */
export function explain(section: number, ranking: Ranking, index: MemoryIndex): readonly Reason[] {
  const words = ranking.words.map((word) => {
    const found = ranking.evidence.get(word);
    const where = found?.holds[section] ? 'here' : 'elsewhere on the page';
    return {
      of: `“${word.text}” ${where}, rarity ${(found?.rarity ?? 0).toFixed(1)}`,
      value: found?.values[section] ?? 0,
    };
  });
  const name = index.names[section];
  const named = {of: `called “${name?.text ?? ''}”`, value: ranking.naming[section] ?? 0};
  const together = {of: 'holds the words together', value: ranking.together[section] ?? 0};
  return [...words, named, together].filter(({value}) => value > 0);
}
