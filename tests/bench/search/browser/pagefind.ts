import {LIMIT, type Adapter} from '../peers/peer';

/** What is used of the script that Pagefind writes beside its index. */
type Pagefind = {
  readonly options: (options: {baseUrl: string}) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (q: string) => Promise<{readonly results: readonly {data: () => Promise<{url: string}>}[]}>;
};

let engine: Pagefind | undefined;

export const prepare: Adapter['prepare'] = async (base) => {
  // the script says no type
  engine = (await import(`${base}pagefind.js`)) as Pagefind;
  await engine.options({baseUrl: '/'});
  await engine.init();
};

export const search: Adapter['search'] = async (q, onFirst) => {
  const {results} = (await engine?.search(q)) ?? {results: []};
  const data = results.slice(0, LIMIT).map(async (result, i) => {
    const {url} = await result.data();
    if (i === 0) onFirst();
    return url;
  });
  return Promise.all(data);
};
