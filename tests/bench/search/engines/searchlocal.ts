import {SearchWorker} from '@easyops-cn/docusaurus-search-local/dist/client/client/theme/worker';
import type {Adapter} from '../peers/peer';

/** Results that its box lists. */
const LIMIT = 8;

const worker = new SearchWorker();
let root = '';

export const prepare: Adapter['prepare'] = async (base) => {
  root = new URL(base).pathname;
  await worker.fetchIndexes(root, '');
};

export const search: Adapter['search'] = async (q, onFirst) => {
  const results = await worker.search(root, '', q, LIMIT);
  if (results.length > 0) onFirst();
  return [...new Set(results.map(({document}) => document.u))];
};
