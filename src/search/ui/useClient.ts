import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useState} from 'react';
import {type Client, clientFor} from './client';
import {INDEX_PATH} from './places';

/** The search of this site; nothing until the page runs in a browser. */
export function useClient(): Client | undefined {
  const address = useBaseUrl(INDEX_PATH);
  const [client, setClient] = useState<Client>();
  useEffect(() => setClient(clientFor(new URL(address, window.location.href).href)), [address]);
  return client;
}
