import {useCallback, useEffect, useState} from 'react';
import {NOTHING_YET, type Recent, recentFrom} from './recent';

/** Where recent searches are kept on the reader's device; a host may have several wikis, each below a base path of its own. */
const keyOf = (home: string): string => `fieldnotes.recent-searches${home === '/' ? '' : home}`;

/** The recent searches and visits, and how to change them; `home` is the base path. Where nothing can be stored, they last as long as the page. */
export function useRecent(home: string): readonly [Recent, (change: (recent: Recent) => Recent) => void] {
  const [recent, setRecent] = useState(NOTHING_YET);
  const key = keyOf(home);
  useEffect(() => setRecent(stored(key)), [key]);
  const change = useCallback(
    (next: (recent: Recent) => Recent) => {
      const changed = next(stored(key));
      setRecent(changed);
      store(key, changed);
    },
    [key],
  );
  return [recent, change];
}

function stored(key: string): Recent {
  try {
    return recentFrom(localStorage.getItem(key));
  } catch {
    return NOTHING_YET;
  }
}

function store(key: string, recent: Recent): void {
  try {
    localStorage.setItem(key, JSON.stringify(recent));
  } catch {
    // Storage is full or forbidden: the reader loses a convenience, and nothing else.
  }
}
