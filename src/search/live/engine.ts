import {answerOf} from '../rank/answer';
import {countsOf} from '../rank/facets';
import {search} from '../rank/search';
import {assembled} from '../store/assemble';
import {type Counts, countsOf} from '../store/fields';
import type {Engine} from '../store/load';
import {listed} from '../store/listed';
import type {Problem} from '../store/source';
import type {Page, Section} from '../types';

/** What the search has to go by at this moment: the pages, and what the reader should know of them. */
export type Current = {readonly pages: readonly Page[]; readonly problems: readonly Problem[]};

/** A search over pages in memory that may be others at each query. */
export function engineOver(current: () => Promise<Current>): Engine {
  const counting = remembered();
  let indexed: readonly Page[] = [];
  let index = assembled(indexed, {postingsOf: listed});
  const updated = async () => {
    const {pages, problems} = await current();
    if (pages !== indexed) {
      indexed = pages;
      index = assembled(pages, {postingsOf: listed, counting});
    }
    return {index, problems};
  };
  const answer: Engine['search'] = async (text, options) => {
    const now = await updated();
    return answerOf(
      search(text, now.index, typeof options === 'number' ? {limit: options} : options),
      now.index,
      now.problems,
    );
  };
  return {
    search: answer,
    names: answer,
    facets: async (text, options) => {
      const now = await updated();
      return {...countsOf(text, now.index, options), problems: now.problems};
    },
    prepare: async () => {
      await updated();
    },
  };
}

/** Counts the words of each section once: a note that was read again has new ones. */
function remembered(): typeof countsOf {
  const known = new WeakMap<Section, Counts>();
  return (head, section, isFirst) => {
    const counts = known.get(section) ?? countsOf(head, section, isFirst);
    known.set(section, counts);
    return counts;
  };
}
