import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {usePart} from '../usePart';
import {EVERYTHING, searchFor} from './address';
import styles from './NoteGraph.module.css';
import {PAGE_PATH} from './places';

/** In a note's foot: a small graph of the notes around it. Its code and data are loaded when a reader opens it. */
export function NoteGraph(): ReactNode {
  const {part, hasFailed, ask} = usePart(() => import('./Neighbourhood'));
  const {pathname} = useLocation();
  const base = useBaseUrl('/');
  const permalink = pathname.slice(base.length - 1);
  return (
    <details className={styles.graph} data-search="ignore" onToggle={({currentTarget}) => currentTarget.open && ask()}>
      <summary>Graph of this note</summary>
      {part === undefined ? (
        <p className={styles.frame} role="status">
          {hasFailed ? 'The graph could not be loaded; there may be no connection. ' : 'The graph is being loaded…'}
          {hasFailed && (
            <button type="button" onClick={ask}>
              Try again
            </button>
          )}
        </p>
      ) : (
        <part.Neighbourhood permalink={permalink} />
      )}
      <p>
        <Link to={PAGE_PATH + searchFor({...EVERYTHING, note: permalink})}>
          The same with a list, on a page of its own
        </Link>
      </p>
    </details>
  );
}
