import {useEffect, useState} from 'react';
import type {FacetAnswer} from '../store/load';
import type {Answer} from '../rank/answer';
import type {Client} from './client';
import {withoutFilters} from './filters';

/** Keys pressed within this time are one change, in milliseconds: counting looks at every note that was found. */
const PAUSE = 150;

/** What the notes found by a query are, counted. Kinds are counted as if none was chosen, and folders too, so that the reader
 *  sees what else there is. Counted again with each answer, as one may come from more of the index than the one before. */
export function useFacets(
  client: Client | undefined,
  text: string,
  answer: Answer | undefined,
): FacetAnswer | undefined {
  const [facets, setFacets] = useState<FacetAnswer>();
  useEffect(() => {
    let isLatest = true;
    const count = async () => {
      if (client === undefined) return;
      const [all, anyKind, anyFolder] = await Promise.all([
        client.facets(text),
        client.facets(withoutFilters(text, 'kind')),
        client.facets(withoutFilters(text, 'path')),
      ]);
      if (isLatest) setFacets({...all, kinds: anyKind.kinds, folders: anyFolder.folders});
    };
    const pause = setTimeout(() => void count().catch(() => undefined), PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(pause);
    };
  }, [client, text, answer]);
  return facets;
}
