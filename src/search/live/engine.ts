import {answerOf} from '../rank/answer';
import {countsOf as facetsOf} from '../rank/facets';
import {search} from '../rank/search';
import {assembled} from '../store/assemble';
import type {Engine} from '../store/load';
import {listed} from '../store/listed';
import type {Problem} from '../store/source';
import type {Page} from '../types';
import {rememberedImpacts} from './impacts';

/** What the search has to go by at this moment: the pages, and what the reader should know of them. */
export type Current = {readonly pages: readonly Page[]; readonly problems: readonly Problem[]};

/** A search over pages in memory that may be others at each query. */
export function engineOver(current: () => Promise<Current>): Engine {
  const impactsOf = rememberedImpacts();
  let indexed: readonly Page[] = [];
  let index = assembled(indexed, {postingsOf: listed});
  const updated = async () => {
    const {pages, problems} = await current();
    if (pages !== indexed) {
      indexed = pages;
      index = assembled(pages, {postingsOf: listed, impactsOf});
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
      return {...facetsOf(text, now.index, options), problems: now.problems};
    },
    prepare: async () => {
      await updated();
    },
  };
}
