import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useState, type ReactNode} from 'react';
import {EVERYTHING, searchFor} from './asked';
import styles from './NoteGraph.module.css';
import {PAGE_PATH} from './places';

type Part = typeof import('./Neighbourhood').Neighbourhood;

/** In a note's foot: a small graph of the notes around it. Its code and data are loaded when a reader opens it. */
export function NoteGraph(): ReactNode {
  const [part, setPart] = useState<{readonly Neighbourhood?: Part}>({});
  const [problem, setProblem] = useState('');
  const {pathname} = useLocation();
  const base = useBaseUrl('/');
  const permalink = pathname.slice(base.length - 1);
  const open = () => {
    setProblem('');
    import('./Neighbourhood').then(setPart, () =>
      setProblem('The graph could not be loaded; there may be no connection.'),
    );
  };
  return (
    <details className={styles.graph} data-search="ignore" onToggle={({currentTarget}) => currentTarget.open && open()}>
      <summary>Graph of this note</summary>
      {part.Neighbourhood === undefined ? (
        <p className={styles.frame} role="status">
          {problem === '' ? 'The graph is being loaded…' : problem}{' '}
          {problem !== '' && (
            <button type="button" onClick={open}>
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
