import {useHistory, useLocation} from '@docusaurus/router';
import {useEffect, useState, type ComponentProps, type ReactNode} from 'react';
import {termsInSearch, termsInState, withoutTerms, withTerms} from './address';
import type {MarkBar} from './MarkBar';
import type {Errand} from './marking';

/**
 * Marks the words that a search led here for. The address asks for them once: they are taken out of it, so that what the
 * reader copies is clean, and kept with the history entry, so that a reload, back and forward mark them again. Everything
 * else is loaded only when there is something to mark. Stands where the location is that of the page on show.
 */
export function Arrival(): ReactNode {
  const {key, pathname, search, hash, state} = useLocation();
  const history = useHistory();
  const [errand, setErrand] = useState<Errand & {readonly pathname: string}>();
  const Bar = useBar(errand !== undefined);

  useEffect(() => {
    const asked = termsInSearch(search);
    if (asked !== undefined) {
      if (history.location.key === key)
        history.replace({pathname, search: withoutTerms(search), hash, state: withTerms(state, asked)});
      return;
    }
    const terms = termsInState(state);
    // A link within the note makes an entry that knows nothing, and leaves what was marked as it is.
    const isWithin = key === undefined && hash !== '';
    setErrand((before) => {
      if (terms.length > 0) return {terms, hash, pathname, isReturn: history.action === 'POP'};
      return isWithin && before?.pathname === pathname ? before : undefined;
    });
  }, [history, key, pathname, search, hash, state]);

  if (errand === undefined || Bar === undefined) return null;
  const onClear = () => {
    const {state: now, ...place} = history.location;
    history.replace({...place, state: withTerms(now, [])});
    setErrand(undefined);
  };
  return <Bar errand={errand} onClear={onClear} />;
}

/** The bar, once it is wanted and there. A deploy in the middle of a visit may have taken it away: then nothing is marked. */
function useBar(isWanted: boolean): ((props: ComponentProps<typeof MarkBar>) => ReactNode) | undefined {
  const [loaded, setLoaded] = useState<{readonly Bar: typeof MarkBar}>();
  useEffect(() => {
    if (isWanted)
      import('./MarkBar').then(
        ({MarkBar: Bar}) => setLoaded({Bar}),
        () => undefined,
      );
  }, [isWanted]);
  return loaded?.Bar;
}
