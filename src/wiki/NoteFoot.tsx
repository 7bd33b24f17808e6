import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import type {HistoryView} from '../notes/history/view';
import {Day} from './Day';
import {listedFew} from './names';
import styles from './NoteFoot.module.css';
import {NoteLinks} from './NoteLinks';
import {useNote} from './useNote';
import {usePost} from './usePost';

type Props = {readonly className?: string; readonly editUrl: string};

/** Under a note of the tree: when it was written and changed and by whom, and what to do with it. */
export function DocFoot(props: Props): ReactNode {
  const {meta, view} = useNote();
  const {permalink} = useDoc().metadata;
  // The writer's own word for when a note was begun counts more than when it came into this repository.
  const created = 'created' in meta ? meta.created : view.history?.created;
  return <Foot {...props} history={view.history && {...view.history, created}} permalink={permalink} />;
}

/** The same under a journal note. */
export function PostFoot(props: Props): ReactNode {
  const {permalink} = useBlogPost().metadata;
  return <Foot {...props} history={usePost().history} permalink={permalink} />;
}

type FootProps = Props & {readonly history: HistoryView | undefined; readonly permalink: string};

function Foot({className, editUrl, history, permalink}: FootProps): ReactNode {
  return (
    <div className={className}>
      {history !== undefined && <Origin {...history} />}
      <NoteLinks editUrl={editUrl} permalink={history === undefined ? undefined : permalink} />
    </div>
  );
}

function Origin({created, changed, people}: HistoryView): ReactNode {
  return (
    <p className={styles.origin}>
      {created !== undefined && (
        <>
          Written <Day date={created} />
        </>
      )}
      {created !== undefined && changed !== undefined && ', '}
      {changed !== undefined && (
        <>
          {created === undefined ? 'Last' : 'last'} changed <Day date={changed} />
        </>
      )}
      {people.length > 0 && `${created === undefined && changed === undefined ? 'By' : ', by'} ${listedFew(people)}`}.
    </p>
  );
}
