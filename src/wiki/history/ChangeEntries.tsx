import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import type {ListedChange} from '../../notes/history/changes';
import {historyPlace, placeOf} from '../../notes/history/places';
import {KindLabel} from '../KindLabel';
import {listedFew} from '../names';
import styles from './ChangeEntries.module.css';

/** Notes in a column, each with its kind, what was said of its last change, and by whom. */
export function ChangeEntries({changes}: {readonly changes: readonly ListedChange[]}): ReactNode {
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <Entry key={change.permalink} {...change} />
      ))}
    </ul>
  );
}

function Entry({title, permalink, description, kind, subject, authors, isNew, isComparable}: ListedChange): ReactNode {
  const home = useBaseUrl('/');
  // The comparison is made in the browser; without script the link would lead nowhere.
  const canCompare = useIsBrowser() && isComparable;
  return (
    <li className={styles.note}>
      <KindLabel kind={kind} />{' '}
      <Link to={permalink} className={styles.title}>
        {title}
      </Link>{' '}
      <span className={styles.who}>{authors.length > 0 && `by ${listedFew(authors)}`}</span>{' '}
      <span className={styles.subject}>
        {isNew && <span className={styles.fresh}>New</span>} {subject ?? description}
      </span>{' '}
      {canCompare && (
        <Link
          to={historyPlace(placeOf(permalink, home))}
          className={styles.compare}
          aria-label={`What changed in ${title}`}
        >
          What changed
        </Link>
      )}
    </li>
  );
}
