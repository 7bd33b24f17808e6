import type {Adapter} from '../peers/peer';

let engine: Adapter | undefined;

export const prepare: Adapter['prepare'] = async (base) => {
  // the scripts of the folder `engines` are adapters themselves, counted as what a site would load
  engine = (await import(`${base}search.js`)) as Adapter;
  await engine.prepare(base);
};

export const search: Adapter['search'] = async (q, onFirst) => (await engine?.search(q, onFirst)) ?? [];
