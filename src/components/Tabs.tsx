import {Children, isValidElement, useEffect, useId, useState, type KeyboardEvent, type ReactNode} from 'react';
import styles from './Tabs.module.css';

type TabProps = {readonly title: string; readonly children: ReactNode};

/** The same thing for different readers, of which one is shown. Without JavaScript all are, one below the other. Holds `Tab`s. Block. */
export function Tabs({children}: {readonly children: ReactNode}): ReactNode {
  const tabs = Children.toArray(children).filter((child) => isValidElement<TabProps>(child));
  const id = useId();
  const [shown, setShown] = useState<number>();
  // Before the page runs, and without JavaScript, every tab is shown.
  useEffect(() => setShown(0), []);
  const turn = (event: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step === undefined) return;
    const next = ((shown ?? 0) + step + tabs.length) % tabs.length;
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
          hidden={shown !== undefined && nth !== shown}
          {...(shown !== undefined && {role: 'tabpanel', 'aria-labelledby': `${id}-tab-${nth}`})}
        >
          {shown === undefined ? <p className={styles.title}>{tab.props.title}</p> : null}
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
