import {WEIGHTS, type Weights} from '../rank/weights';
import type {Page} from '../types';
import {assembled, type OnPage} from './assemble';
import type {MemoryIndex} from './index';
import {postingsOf} from './postings';

/** Builds the index of compiled pages in memory, held by FlexSearch. */
export function indexOf(pages: readonly Page[], weights: Weights = WEIGHTS, onPage?: OnPage): MemoryIndex {
  return assembled(pages, {weights, postingsOf, ...(onPage && {onPage})});
}
