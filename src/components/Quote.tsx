import type {ReactNode} from 'react';
import styles from './Quote.module.css';

type Props = {
  readonly speaker: string;
  readonly source?: string;
  /** Why the words matter, in a sentence. */
  readonly why?: string;
  readonly children: ReactNode;
};

/** Words of somebody, with who said them, where, and why they are kept. Block. */
export function Quote({speaker, source, why, children}: Props): ReactNode {
  return (
    <figure className={styles.quote}>
      <blockquote className={styles.words}>{children}</blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.speaker}>{speaker}</span>{' '}
        {source !== undefined && <cite className={styles.source}>{source}</cite>}{' '}
        {why !== undefined && <span className={styles.why}>{why}</span>}
      </figcaption>
    </figure>
  );
}
