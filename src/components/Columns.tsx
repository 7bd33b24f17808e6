import type {ReactNode} from 'react';
import styles from './Columns.module.css';

type Props = {readonly children: ReactNode};

/** Parts beside each other; one below the other on a small screen. Holds `Column`s. Block. */
export function Columns({children}: Props): ReactNode {
  return <div className={styles.columns}>{children}</div>;
}

/** One of several parts beside each other. Block, in `Columns`. */
export function Column({children}: Props): ReactNode {
  return <div className={styles.column}>{children}</div>;
}
