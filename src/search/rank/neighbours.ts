import type {SearchIndex} from '../store/index';
import type {Word} from './expand';
import {type SectionScore, shownOf} from './group';
import {nearnessOf, sequenceOf} from './nearness';
import type {Query} from './query';
import type {Ranking} from './rank';
import type {Weights} from './weights';

/** A page with its score and its sections, best first. */
type Scored = {readonly page: number; readonly score: number; readonly sections: readonly SectionScore[]};

type Ranked = {
  readonly query: Query;
  readonly ranking: Ranking;
  readonly index: SearchIndex;
  readonly weights: Weights;
};

/** The hits with what they gain for having the words side by side. Their texts are read for it, which are shown anyway. */
export function byNearness<Hit extends Scored>(
  hits: readonly Hit[],
  {query, ranking, index, weights}: Ranked,
): readonly Hit[] {
  const asked = query.wanted.map((wish) => (wish.kind === 'either' ? '' : wish.text)).join(' ');
  const rarityOf = (word: Word): number => ranking.evidence.get(word)?.rarity ?? 0;
  const sequence = sequenceOf(asked, ranking.words, rarityOf);
  if (sequence.words.length < 2) return hits;
  const {gain, power} = weights.near;
  const most = gain * ranking.words.reduce((sum, word) => sum + rarityOf(word), 0);
  return hits
    .map((hit) => {
      const [best] = shownOf(hit, index).map(({section}) => index.contentOf(section));
      const nearness = best === undefined ? 0 : nearnessOf(sequence, best.section, index.read);
      return {...hit, score: hit.score + most * nearness ** power};
    })
    .sort((a, b) => b.score - a.score);
}
