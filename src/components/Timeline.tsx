import type {ReactNode} from 'react';
import styles from './Timeline.module.css';

/** Moments in the order in which they came. Holds `Moment`s. Block. */
export function Timeline({children}: {readonly children: ReactNode}): ReactNode {
  return (
    <div role="list" className={styles.timeline}>
      {children}
    </div>
  );
}

type Props = {readonly date: string; readonly title: string; readonly children: ReactNode};

/** What came at one time. Block, in `Timeline`. */
export function Moment({date, title, children}: Props): ReactNode {
  return (
    <div role="listitem" className={styles.moment}>
      <p className={styles.date}>{date}</p>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
