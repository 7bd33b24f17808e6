import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {ChangedNote} from '../notes/overview';
import styles from './ChangeList.module.css';
import {Day} from './Day';
import {KindLabel} from './KindLabel';

type Props = {readonly notes: readonly ChangedNote[]; /** Whether each note says its day. */ readonly dated?: boolean};

/** Notes in a column, each with its kind, its description and who changed it. */
export function ChangeList({notes, dated = false}: Props): ReactNode {
  return (
    <ul className={styles.list}>
      {notes.map(({title, permalink, description, kind, changed, author}) => (
        <li key={permalink} className={styles.note}>
          <KindLabel kind={kind} />{' '}
          <Link to={permalink} className={styles.title}>
            {title}
          </Link>{' '}
          <span className={styles.description}>{description}</span>{' '}
          <span className={styles.when}>
            {dated && changed !== undefined && <Day date={changed} />}
            {!dated && author !== undefined && `by ${author}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
