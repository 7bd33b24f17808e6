import useBaseUrl from '@docusaurus/useBaseUrl';
import {useState} from 'react';
import {CONNECTIONS_FILE} from '../../notes/graph/shown';
import type {AllConnections} from '../../notes/graph/shown';

type State = {
  readonly of: string;
  readonly all?: AllConnections;
  readonly state: 'idle' | 'loading' | 'failed' | 'there';
};

/** Said to be loading only after this time, in milliseconds: what is quicker would only flicker. */
const PATIENCE = 300;

/** All connections of the note of a page, once they have been asked for. */
export function useConnections(permalink: string): Omit<State, 'of'> & {readonly load: () => void} {
  const base = useBaseUrl(permalink);
  const address = `${base.endsWith('/') ? base : `${base}/`}${CONNECTIONS_FILE}`;
  const [state, setState] = useState<State>({of: address, state: 'idle'});
  const load = () => {
    if (state.of === address && state.all !== undefined) return;
    const slow = setTimeout(() => setState({of: address, state: 'loading'}), PATIENCE);
    fetchConnections(address)
      .then((all) => setState({of: address, all, state: 'there'}))
      .catch(() => setState({of: address, state: 'failed'}))
      .finally(() => clearTimeout(slow));
  };
  // The page of another note may take the place of this one without anything being made anew.
  const {all, state: now} = state.of === address ? state : {all: undefined, state: 'idle' as const};
  return {all, state: now, load};
}

async function fetchConnections(address: string): Promise<AllConnections> {
  const response = await fetch(address);
  // A host that has no such file may answer with a page.
  if (!response.ok || response.headers.get('content-type')?.includes('json') !== true) throw new Error(address);
  // The border: the file is made by this very build.
  return (await response.json()) as AllConnections;
}
