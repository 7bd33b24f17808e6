import type {ReactNode} from 'react';
import {dayOf} from '../notes/days';
import type {HistoryView} from '../notes/history/view';
import type {NoteMeta} from '../notes/schema';
import {Day} from './Day';
import {StatusLabel} from './KindLabel';
import {listedFew} from './names';
import styles from './NoteHead.module.css';

type Props = {
  readonly meta: NoteMeta;
  /** Reading time, where the page does not say it elsewhere. */
  readonly minutes?: number;
  /** What git knows of the note, where the wiki has its history. */
  readonly history?: HistoryView;
  /** Else, milliseconds since 1970, and the author, of the last change in git. */
  readonly changedAt?: number | null;
  readonly changedBy?: string | null;
};

/** How far a note has grown, how long it reads, who changed it last and what else it is called. */
export function NoteLine({meta, minutes, history, changedAt, changedBy}: Props): ReactNode {
  const changed = history?.changed ?? (changedAt ? dayOf(changedAt) : undefined);
  const by = history === undefined ? changedBy : listedFew(history.by);
  const aliases = meta.aliases ?? [];
  return (
    <ul className={styles.line}>
      <li>
        <StatusLabel status={meta.status} />
      </li>
      {minutes !== undefined && <li>{minutes} min read</li>}
      {changed !== undefined ? (
        <li>
          Changed <Day date={changed} />
          {by ? ` by ${by}` : ''}
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
