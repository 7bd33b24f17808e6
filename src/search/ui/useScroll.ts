import {useLocation} from '@docusaurus/router';
import {useEffect, useRef} from 'react';

/** Where the page stood, by the entry of the reader's history, as long as the tab is open. */
const KEY = 'fieldnotes.search-scroll';

/** Puts the page back to where the reader left it, as soon as the results are there again. */
export function useScroll(ready: boolean): void {
  const {search} = useLocation();
  const restored = useRef(false);
  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    const [place, top] = stored();
    if (place === search) window.scrollTo({top, behavior: 'instant'});
  }, [ready, search]);
  useEffect(() => {
    const keep = () => store(search, window.scrollY);
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
