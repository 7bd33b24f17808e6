import {useHistory, useLocation} from '@docusaurus/router';
import {useEffect, useLayoutEffect, useRef} from 'react';

/** Where the page stood, by the entry of the reader's history, as long as the tab is open. */
const KEY = 'fieldnotes.search-scroll';

/** Puts the page back to where the reader left it, once all results are there again; only for who comes back to it. */
export function useScroll(ready: boolean): void {
  const {search} = useLocation();
  const {action} = useHistory();
  const restored = useRef(false);
  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    const [place, top] = stored();
    if (place === search && action === 'POP') window.scrollTo({top, behavior: 'instant'});
  }, [ready, search, action]);
  // With the layout, so that it ends before the next page scrolls to its top, which is no place on this one.
  useLayoutEffect(() => {
    // Until then the page stands at its top because nothing is on it, which is no place that the reader left.
    const keep = () => restored.current && store(search, window.scrollY);
    window.addEventListener('scrollend', keep);
    window.addEventListener('pagehide', keep);
    document.addEventListener('click', keep, {capture: true});
    return () => {
      window.removeEventListener('scrollend', keep);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('click', keep, {capture: true});
    };
  }, [search]);
}

function stored(): readonly [string, number] {
  try {
    const [place, top]: unknown[] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return typeof place === 'string' && typeof top === 'number' ? [place, top] : ['', 0];
  } catch {
    return ['', 0];
  }
}

function store(place: string, top: number): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([place, top]));
  } catch {
    // Forbidden or full: the reader scrolls again, and loses nothing else.
  }
}
