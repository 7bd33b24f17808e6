import type {ReactNode} from 'react';
import styles from './Takeaways.module.css';

/** What each audience should take along. Holds `Takeaway`s. Block. */
export function Takeaways({children}: {readonly children: ReactNode}): ReactNode {
  return <div className={styles.takeaways}>{children}</div>;
}

type Props = {readonly audience: string; readonly children: ReactNode};

/** The takeaways of one audience. Block, in `Takeaways`. */
export function Takeaway({audience, children}: Props): ReactNode {
  return (
    <section className={styles.takeaway}>
      <p className={styles.audience}>
        <span className={styles.for}>For</span> {audience}
      </p>
      {children}
    </section>
  );
}
