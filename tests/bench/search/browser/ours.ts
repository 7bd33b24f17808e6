import type {Engine} from '../../../../src/search/store/load';
import {LIMIT, type Adapter} from '../peers/peer';

let engine: Engine | undefined;

export const prepare: Adapter['prepare'] = async (base) => {
  // what an index folder holds says its own type
  const module = (await import(`${base}search.js`)) as {load: (base: string) => Promise<Engine>};
  engine = await module.load(base);
};

export const search: Adapter['search'] = async (q, onFirst) => {
  // titles and headings are asked beside the rest, as the dialog does
  void engine?.names(q, LIMIT).then((names) => names.hits.length > 0 && onFirst());
  const {hits, problems} = (await engine?.search(q, LIMIT)) ?? {hits: [], problems: []};
  if (problems[0] !== undefined) throw new Error(`${problems[0].file}: ${problems[0].message}`);
  if (hits.length > 0) onFirst();
  return hits.map(({url}) => url);
};
