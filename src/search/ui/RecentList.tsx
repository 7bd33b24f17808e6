import type {KeyboardEvent, ReactNode} from 'react';
import styles from './RecentList.module.css';
import {NOTHING_YET, type Recent, removed, type Visit} from './recent';

type Props = {
  readonly recent: Recent;
  readonly onChange: (change: (recent: Recent) => Recent) => void;
  /** Asks an earlier query again. */
  readonly onSearch: (text: string) => void;
  readonly onVisit: (visit: Visit) => void;
};

/** What the reader searched for and where that led, while the text field is empty. Each can be taken away. */
export function RecentList({recent: {searches, visits}, onChange, onSearch, onVisit}: Props): ReactNode {
  if (searches.length + visits.length === 0) return null;
  return (
    <div className={styles.recent} onKeyDown={moveByArrow}>
      {searches.length > 0 && (
        <RecentPart label="Recent searches">
          {searches.map((search) => (
            <Row key={search} name={search} onRemove={() => onChange((recent) => removed(recent, {search}))}>
              <button type="button" className={styles.entry} data-entry onClick={() => onSearch(search)}>
                {search}
              </button>
            </Row>
          ))}
        </RecentPart>
      )}
      {visits.length > 0 && (
        <RecentPart label="Found before">
          {visits.map(({href, title}) => (
            <Row key={href} name={title} onRemove={() => onChange((recent) => removed(recent, {href}))}>
              <a
                href={href}
                className={styles.entry}
                data-entry
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onVisit({href, title});
                }}
              >
                {title}
              </a>
            </Row>
          ))}
        </RecentPart>
      )}
      <p className={styles.foot}>
        Kept on this device alone.
        <button type="button" className={styles.clear} onClick={() => onChange(() => NOTHING_YET)}>
          Forget all
        </button>
      </p>
    </div>
  );
}

function RecentPart({label, children}: {readonly label: string; readonly children: ReactNode}): ReactNode {
  return (
    <section aria-label={label}>
      <p className={styles.label}>{label}</p>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

type RowProps = {readonly name: string; readonly onRemove: () => void; readonly children: ReactNode};

function Row({name, onRemove, children}: RowProps): ReactNode {
  return (
    <li className={styles.row}>
      {children}
      <button type="button" className={styles.remove} aria-label={`Forget ${name}`} onClick={onRemove}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </li>
  );
}

/** Moves the focus to the entry before or after, among all of the list. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = entries.findIndex((entry) => entry.parentElement?.contains(document.activeElement));
  entries[at + step]?.focus();
  event.preventDefault();
}
