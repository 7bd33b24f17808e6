import type {ReactNode} from 'react';
import styles from './SearchStatus.module.css';
import {statusOf} from './status';
import type {Search} from './useSearch';

type Props = {
  readonly text: string;
  readonly search: Search;
  /** Takes the query as it is written, typos and all; nothing when it is taken so already. */
  readonly onVerbatim?: () => void;
  /** Whether the lists to narrow by are shown, and how to show them; nothing where they always are. */
  readonly narrowing?: boolean;
  readonly onNarrow?: () => void;
};

/** How many notes were found, said politely, with the ways on: the query as it was written, another try, narrowing. */
export function SearchStatus({text, search, onVerbatim, narrowing, onNarrow}: Props): ReactNode {
  const {answer, failed, retry} = search;
  const isRepaired = (answer?.repaired.length ?? 0) > 0;
  const isIncomplete = failed !== undefined || (answer?.problems.length ?? 0) > 0;
  const canNarrow = onNarrow !== undefined && ((answer?.total ?? 0) > 1 || narrowing === true);
  return (
    <div className={styles.line}>
      <p role="status" className={styles.status}>
        {statusOf(text, search)}
      </p>
      {isRepaired && onVerbatim !== undefined && (
        <button type="button" className={styles.way} onClick={onVerbatim}>
          Search for «{answer?.repaired.map(({from}) => from).join(' ')}» as written
        </button>
      )}
      {isIncomplete && (
        <button type="button" className={styles.way} onClick={retry}>
          Try again
        </button>
      )}
      {canNarrow && (
        <button type="button" className={styles.way} aria-expanded={narrowing} onClick={onNarrow}>
          Narrow
        </button>
      )}
    </div>
  );
}
