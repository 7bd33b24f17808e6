import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import {MetaTags} from './MetaTags';
import {NoteFacts} from './NoteFacts';
import styles from './NoteHead.module.css';
import {NoteLine} from './NoteLine';
import {useNote} from './useNote';

/** Under the title of a note: what it says in a sentence, what is known of it, the facts of its kind. */
export function NoteHead(): ReactNode {
  const {meta, view} = useNote();
  const {lastUpdatedAt, lastUpdatedBy} = useDoc().metadata;
  return (
    <div className={styles.head} data-search="ignore">
      <p className={meta.kind === 'term' ? styles.definition : styles.description}>{meta.description}</p>
      <NoteLine
        meta={meta}
        minutes={view.minutes}
        history={view.history}
        changedAt={lastUpdatedAt}
        changedBy={lastUpdatedBy}
      />
      <NoteFacts meta={meta} />
      <MetaTags meta={meta} />
    </div>
  );
}
