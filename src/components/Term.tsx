import Link from '@docusaurus/Link';
import {useId, type ReactNode} from 'react';
import styles from './Term.module.css';

type Props = {
  /** Missing for a moment while a note is written that names no term of the glossary. */
  readonly definition?: string;
  /** Title of the term's note and its address without the base, for a term of the glossary. */
  readonly title?: string;
  readonly to?: string;
  readonly children: ReactNode;
};

/**
 * A word with its definition in place: shown at a touch, a click or Enter, without script. One of the glossary leads on to
 * its note, where its definition is searched and printed; any other definition is written out in print. Inline.
 */
export function Term({definition, title, to, children}: Props): ReactNode {
  const id = useId();
  if (definition === undefined) return children;
  return (
    <span className={styles.place}>
      <button type="button" className={styles.term} popoverTarget={id}>
        <dfn>{children}</dfn>
      </button>
      {to === undefined ? (
        <span id={id} popover="auto" className={styles.definition}>
          {definition}
        </span>
      ) : (
        <span id={id} popover="auto" className={styles.known} data-search="ignore">
          {definition}{' '}
          <Link to={to} data-title={title}>
            More on {title}
          </Link>
        </span>
      )}
    </span>
  );
}
