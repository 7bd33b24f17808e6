import {useHistory, useLocation} from '@docusaurus/router';
import {useEffect, useRef, useState} from 'react';
import {searchFor, type Asked} from './address';
import {askedIn} from './asked';

/** Letters typed within this time are one change of the address, in milliseconds: browsers limit how often it may change. */
const PAUSE = 250;

/**
 * What is asked of the graph, kept in the address so that it can be shared. Another note or more steps are a step of the
 * history, which the back button takes back; filters change the address of the step they belong to.
 */
export function useAskedGraph(): {readonly asked: Asked; readonly ask: (asked: Asked) => void} {
  const {pathname, search} = useLocation();
  const history = useHistory();
  const [asked, setAsked] = useState(() => askedIn(search));
  const written = useRef(search);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (search === written.current) return;
    clearTimeout(pause.current);
    written.current = search;
    setAsked(askedIn(search));
  }, [search]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const ask = (next: Asked) => {
    clearTimeout(pause.current);
    const isStep = next.note !== asked.note || next.steps !== asked.steps;
    const write = () => {
      written.current = searchFor(next);
      history[isStep ? 'push' : 'replace']({pathname, search: written.current});
    };
    setAsked(next);
    if (isStep) write();
    else pause.current = setTimeout(write, PAUSE);
  };
  return {asked, ask};
}
