import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useState} from 'react';
import type {Graph} from '../../notes/graph/nodes';
import {loadGraph} from './load';
import {DATA_PATH} from './places';

/** The graph of the site: it comes, it is there, or it cannot be had and may be asked for again. */
export type Loaded =
  | {readonly state: 'coming'}
  | {readonly state: 'there'; readonly graph: Graph}
  | {readonly state: 'failed'; readonly retry: () => void};

/** Loads the graph once the page runs in a browser. */
export function useGraph(): Loaded {
  const address = useBaseUrl(DATA_PATH);
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({state: 'coming'});
  useEffect(() => {
    let isGone = false;
    setLoaded({state: 'coming'});
    loadGraph(address).then(
      (graph) => !isGone && setLoaded({state: 'there', graph}),
      () => !isGone && setLoaded({state: 'failed', retry: () => setAttempt(attempt + 1)}),
    );
    return () => {
      isGone = true;
    };
  }, [address, attempt]);
  return loaded;
}
