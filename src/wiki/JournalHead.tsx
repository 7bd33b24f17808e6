import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import type {ReactNode} from 'react';
import type {NoteMeta} from '../notes/schema';
import {MetaTags} from './MetaTags';
import {NoteFacts} from './NoteFacts';
import styles from './NoteHead.module.css';
import {NoteLine} from './NoteLine';
import {usePost} from './usePost';

/** Under the title of a journal note: what it says in a sentence, what is known of it, its source. */
export function JournalHead({meta}: {readonly meta: NoteMeta}): ReactNode {
  const {lastUpdatedAt, lastUpdatedBy} = useBlogPost().metadata;
  return (
    <div className={styles.head} data-search="ignore">
      <p className={styles.description}>{meta.description}</p>
      <NoteLine meta={meta} history={usePost().history} changedAt={lastUpdatedAt} changedBy={lastUpdatedBy} />
      <NoteFacts meta={meta} />
      <MetaTags meta={meta} />
    </div>
  );
}
