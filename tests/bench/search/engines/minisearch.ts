import MiniSearch from 'minisearch';
import type {Adapter} from '../peers/peer';
import {VITEPRESS, VITEPRESS_LIMIT, type Entry} from '../vitepress';

let index: MiniSearch<Entry> | undefined;

export const prepare: Adapter['prepare'] = async (base) => {
  const response = await fetch(`${base}index.json`);
  index = MiniSearch.loadJSON(await response.text(), VITEPRESS);
};

export const search: Adapter['search'] = async (q, onFirst) => {
  const results = index?.search(q).slice(0, VITEPRESS_LIMIT) ?? [];
  if (results.length > 0) onFirst();
  return [...new Set(results.map(({id}) => String(id).replace(/#.*$/u, '')))];
};
