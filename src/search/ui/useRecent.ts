import {useCallback, useEffect, useState} from 'react';
import {NOTHING_YET, type Recent, recentFrom} from './recent';

/** Where recent searches are kept on the reader's device. */
const KEY = 'fieldnotes.recent-searches';

/** The recent searches and visits, and how to change them. Where nothing can be stored, they last as long as the page. */
export function useRecent(): readonly [Recent, (change: (recent: Recent) => Recent) => void] {
  const [recent, setRecent] = useState(NOTHING_YET);
  useEffect(() => setRecent(stored()), []);
  const change = useCallback((next: (recent: Recent) => Recent) => {
    const changed = next(stored());
    setRecent(changed);
    store(changed);
  }, []);
  return [recent, change];
}

function stored(): Recent {
  try {
    return recentFrom(localStorage.getItem(KEY));
  } catch {
    return NOTHING_YET;
  }
}

function store(recent: Recent): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // Storage is full or forbidden: the reader loses a convenience, and nothing else.
  }
}
