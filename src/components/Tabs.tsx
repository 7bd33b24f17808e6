import {Children, isValidElement, useEffect, useId, useState, type KeyboardEvent, type ReactNode} from 'react';
import styles from './Tabs.module.css';

type TabProps = {readonly title: string; readonly children: ReactNode};

/**
 * The same thing for different readers, of which one is shown. Without JavaScript, and in print, all are, one below the
 * other. The arrow keys, Home and End turn to another; a link to a place inside of one opens it. Holds `Tab`s. Block.
 */
export function Tabs({children}: {readonly children: ReactNode}): ReactNode {
  const tabs = Children.toArray(children).filter((child) => isValidElement<TabProps>(child));
  const id = useId();
  const [shown, setShown] = useShown(id, tabs.length);
  const turn = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const now = shown ?? 0;
    const next = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setShown(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div role="tablist" className={styles.list} hidden={shown === undefined} onKeyDown={turn}>
        {tabs.map(({props: {title}}, nth) => (
          <button
            key={nth}
            type="button"
            role="tab"
            id={`${id}-tab-${nth}`}
            aria-controls={`${id}-panel-${nth}`}
            aria-selected={nth === shown}
            tabIndex={nth === shown ? 0 : -1}
            onClick={() => setShown(nth)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map((tab, nth) => (
        <div
          key={nth}
          id={`${id}-panel-${nth}`}
          className={styles.panel}
          hidden={shown !== undefined && nth !== shown}
          {...(shown !== undefined && {role: 'tabpanel', tabIndex: 0, 'aria-labelledby': `${id}-tab-${nth}`})}
        >
          <p className={styles.title} hidden={shown !== undefined}>
            {tab.props.title}
          </p>
          {tab}
        </div>
      ))}
    </div>
  );
}

/** What one kind of reader needs; its title says which. Block, in `Tabs`. */
export function Tab({children}: TabProps): ReactNode {
  return children;
}

/** Which of the panels is shown: all before the page runs, then the one that the address leads into, else the first. */
function useShown(id: string, count: number): [number | undefined, (nth: number) => void] {
  const [shown, setShown] = useState<number>();
  useEffect(() => {
    let followed: string | undefined;
    const follow = () => {
      if (window.location.hash === followed) return;
      followed = window.location.hash;
      const target = document.getElementById(decoded(followed.slice(1)));
      const panels = Array.from({length: count}, (_, nth) => document.getElementById(`${id}-panel-${nth}`));
      const nth = target === null ? -1 : panels.findIndex((panel) => panel?.contains(target) === true);
      setShown((now) => (nth < 0 ? (now ?? 0) : nth));
      if (nth >= 0) window.requestAnimationFrame(() => target?.scrollIntoView());
    };
    // A link within the site changes the address without an event of its own.
    const followLater = () => void window.setTimeout(follow);
    follow();
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', followLater);
    return () => {
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', followLater);
    };
  }, [id, count]);
  return [shown, setShown];
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
