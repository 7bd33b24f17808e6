import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useState} from 'react';
import type {HistoryPack} from '../../notes/history/pack';
import {packPlace} from '../../notes/history/asked';

/** A pack on its way: `late` once the reader has waited long enough to be told. */
export type PackState =
  | {readonly state: 'loading'; readonly late: boolean}
  | {readonly state: 'ready'; readonly pack: HistoryPack}
  | {readonly state: 'missing' | 'failed'};

/** Milliseconds of waiting that need no word. */
const PATIENCE = 300;

/** Loads the history of a note, by its place in the site; `retry` tries again after a failure. */
export function usePack(note: string): PackState & {readonly retry: () => void} {
  const address = useBaseUrl(packPlace(note).split('/').map(encodeURIComponent).join('/'));
  const [trial, setTrial] = useState(0);
  const [loaded, setLoaded] = useState<PackState>({state: 'loading', late: false});
  useEffect(() => {
    const leaving = new AbortController();
    const patience = setTimeout(() => setLoaded({state: 'loading', late: true}), PATIENCE);
    setLoaded({state: 'loading', late: false});
    void fetchPack(address, leaving.signal).then((state) => {
      clearTimeout(patience);
      if (!leaving.signal.aborted) setLoaded(state);
    });
    return () => {
      clearTimeout(patience);
      leaving.abort();
    };
  }, [address, trial]);
  return {...loaded, retry: () => setTrial((n) => n + 1)};
}

/** Never rejects. A server that answers any address with a page says that way that the file is missing. */
async function fetchPack(address: string, signal: AbortSignal): Promise<PackState> {
  try {
    // The file keeps its name when it changes, so the copy in the cache is asked about each time.
    const response = await fetch(address, {signal, cache: 'no-cache'});
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    if (response.status === 404 || (response.ok && !isJson)) return {state: 'missing'};
    if (!response.ok) return {state: 'failed'};
    // The cast is the border: the file is written by the build of this very site.
    return {state: 'ready', pack: (await response.json()) as HistoryPack};
  } catch {
    return {state: 'failed'};
  }
}
