import {useId, type ReactNode} from 'react';
import styles from './Term.module.css';

type Props = {readonly definition: string; readonly children: ReactNode};

/** A word with its definition in place: shown at a touch, a click or Enter, without script; written out in print. Inline. */
export function Term({definition, children}: Props): ReactNode {
  const id = useId();
  return (
    <span className={styles.place}>
      <button type="button" className={styles.term} popoverTarget={id}>
        <dfn>{children}</dfn>
      </button>
      <span id={id} popover="auto" className={styles.definition}>
        {definition}
      </span>
    </span>
  );
}
