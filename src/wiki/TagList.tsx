import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {compareTitles} from '../notes/lists';
import {count} from '../notes/problems';
import styles from './TagList.module.css';

type Tag = {
  readonly label: string;
  readonly permalink: string;
  readonly description?: string;
  /** Number of notes that carry it. */
  readonly count: number;
};

/** Tags from A to Z, each with what it is for and how many notes carry it. */
export function TagList({tags}: {readonly tags: readonly Tag[]}): ReactNode {
  const sorted = [...tags].sort((a, b) => compareTitles(a.label, b.label));
  return (
    <ul className={styles.tags}>
      {sorted.map(({label, permalink, description, count: notes}) => (
        <li key={permalink} className={styles.tag}>
          <Link to={permalink} className={styles.label}>
            {label}
          </Link>{' '}
          <span className={styles.count}>{count(notes, 'note')}</span>{' '}
          {description !== undefined && <span className={styles.description}>{description}</span>}
        </li>
      ))}
    </ul>
  );
}
