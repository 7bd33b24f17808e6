import {useEffect, useRef, useState} from 'react';
import type {useHistory, useLocation} from '@docusaurus/router';

/** Notes shown at first, and more at each further step. */
export const PAGE_SIZE = 20;

/** What the address asks for. */
export type Asked = {readonly text: string; readonly limit: number};

/** Letters typed within this time are one change of the address, in milliseconds: browsers limit how often it may change. */
const PAUSE = 250;

/** `?q=data+drift&n=40` → the text and 40 notes; nonsense counts as not there. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const steps = Math.ceil(Number(parameters.get('n') ?? 0) / PAGE_SIZE);
  return {text: parameters.get('q') ?? '', limit: PAGE_SIZE * Math.min(50, Math.max(1, steps || 1))};
}

/** The query string for what is asked; empty for nothing. */
export function searchFor({text, limit}: Asked): string {
  if (text.trim() === '') return '';
  const parameters = new URLSearchParams({q: text});
  if (limit > PAGE_SIZE) parameters.set('n', String(limit));
  return `?${parameters.toString()}`;
}

/** What is asked, kept in the address so that it can be shared and comes back with the back button. */
export function useAsked(
  location: ReturnType<typeof useLocation>,
  history: ReturnType<typeof useHistory>,
): {readonly asked: Asked; readonly ask: (asked: Asked) => void} {
  // The page is made without a query, and has one only once it runs in a browser.
  const [asked, setAsked] = useState<Asked>({text: '', limit: PAGE_SIZE});
  const written = useRef<string>(undefined);

  useEffect(() => {
    if (location.search === written.current) return;
    written.current = location.search;
    setAsked(askedIn(location.search));
  }, [location.search]);

  useEffect(() => {
    if (written.current === undefined || searchFor(asked) === written.current) return undefined;
    const pause = setTimeout(() => {
      written.current = searchFor(asked);
      history.replace({...location, search: written.current});
    }, PAUSE);
    return () => clearTimeout(pause);
  }, [asked]);

  return {asked, ask: setAsked};
}
