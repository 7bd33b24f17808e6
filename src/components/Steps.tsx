import type {ReactNode} from 'react';
import styles from './Steps.module.css';

/** What to do, one thing after another. Holds `Step`s, which it numbers. Block. */
export function Steps({children}: {readonly children: ReactNode}): ReactNode {
  return <ol className={styles.steps}>{children}</ol>;
}

type Props = {readonly title?: string; readonly children: ReactNode};

/** One thing to do, with a title or a heading of its own. Block, in `Steps`. */
export function Step({title, children}: Props): ReactNode {
  return (
    <li className={styles.step}>
      {title === undefined ? null : <p className={styles.title}>{title}</p>}
      {children}
    </li>
  );
}
