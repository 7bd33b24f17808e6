import type {ReactNode} from 'react';
import styles from './Cards.module.css';

type Props = {readonly children: ReactNode};

/** Ways on, or things of one kind, as many beside each other as there is room for. Holds `Card`s. Block. */
export function Cards({children}: Props): ReactNode {
  return (
    <div role="list" className={styles.cards}>
      {children}
    </div>
  );
}

/** One of several cards: a few words, perhaps with a link or a picture. Block, in `Cards`. */
export function Card({children}: Props): ReactNode {
  return (
    <div role="listitem" className={styles.card}>
      {children}
    </div>
  );
}
