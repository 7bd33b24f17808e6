import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import {dayOf} from '../notes/days';
import {Day} from './Day';
import {StatusLabel} from './KindLabel';
import {NoteFacts} from './NoteFacts';
import styles from './NoteHead.module.css';
import {useNote} from './useNote';

/** Under the title of a note: what it says in a sentence, how far it has grown, how long it reads, who changed it last. */
export function NoteHead(): ReactNode {
  const {meta, view} = useNote();
  const {lastUpdatedAt, lastUpdatedBy} = useDoc().metadata;
  return (
    <div className={styles.head} data-search="ignore">
      <p className={meta.kind === 'term' ? styles.definition : styles.description}>{meta.description}</p>
      <ul className={styles.line}>
        <li>
          <StatusLabel status={meta.status} />
        </li>
        <li>{view.minutes} min read</li>
        {lastUpdatedAt ? (
          <li>
            Changed <Day date={dayOf(lastUpdatedAt)} />
            {lastUpdatedBy ? ` by ${lastUpdatedBy}` : ''}
          </li>
        ) : (
          'created' in meta && (
            <li>
              Written <Day date={meta.created} />
            </li>
          )
        )}
        {meta.aliases !== undefined && meta.aliases.length > 0 && <li>Also called {meta.aliases.join(', ')}</li>}
      </ul>
      <NoteFacts meta={meta} />
    </div>
  );
}
