import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import type {ReactNode} from 'react';
import {dayOf} from '../notes/days';
import type {NoteMeta} from '../notes/schema';
import {Day} from './Day';
import {StatusLabel} from './KindLabel';
import {NoteFacts} from './NoteFacts';
import styles from './NoteHead.module.css';

/** Under the title of a journal note: what it says in a sentence, its status and its source. */
export function JournalHead({meta}: {readonly meta: NoteMeta}): ReactNode {
  const {lastUpdatedAt, lastUpdatedBy} = useBlogPost().metadata;
  return (
    <div className={styles.head}>
      <p className={styles.description}>{meta.description}</p>
      <ul className={styles.line}>
        <li>
          <StatusLabel status={meta.status} />
        </li>
        {lastUpdatedAt ? (
          <li>
            Changed <Day date={dayOf(lastUpdatedAt)} />
            {lastUpdatedBy ? ` by ${lastUpdatedBy}` : ''}
          </li>
        ) : null}
      </ul>
      <NoteFacts meta={meta} />
    </div>
  );
}
