import type {ReactNode} from 'react';
import {dayOf} from '../notes/days';
import type {NoteMeta} from '../notes/schema';
import {Day} from './Day';
import {StatusLabel} from './KindLabel';
import styles from './NoteHead.module.css';

type Props = {
  readonly meta: NoteMeta;
  /** Reading time, where the page does not say it elsewhere. */
  readonly minutes?: number;
  /** Milliseconds since 1970, and the author, of the last change in git. */
  readonly changedAt?: number | null;
  readonly changedBy?: string | null;
};

/** How far a note has grown, how long it reads, who changed it last and what else it is called. */
export function NoteLine({meta, minutes, changedAt, changedBy}: Props): ReactNode {
  const aliases = meta.aliases ?? [];
  return (
    <ul className={styles.line}>
      <li>
        <StatusLabel status={meta.status} />
      </li>
      {minutes !== undefined && <li>{minutes} min read</li>}
      {changedAt ? (
        <li>
          Changed <Day date={dayOf(changedAt)} />
          {changedBy ? ` by ${changedBy}` : ''}
        </li>
      ) : (
        'created' in meta && (
          <li>
            Written <Day date={meta.created} />
          </li>
        )
      )}
      {aliases.length > 0 && <li>Also called {aliases.join(', ')}</li>}
    </ul>
  );
}
