import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {Tone} from './schema';
import styles from './Comparison.module.css';

/** Two things, or more, side by side; one below the other on a small screen. Holds `Side`s. Block. */
export function Comparison({children}: {readonly children: ReactNode}): ReactNode {
  return <div className={styles.comparison}>{children}</div>;
}

type Props = {readonly title: string; readonly tone?: Tone; readonly children: ReactNode};

/** One side of a comparison; its tone says whether it is the side to be on. Block, in `Comparison`. */
export function Side({title, tone = 'neutral', children}: Props): ReactNode {
  return (
    <section className={clsx(styles.side, styles[tone])}>
      <p className={styles.title}>{title}</p>
      {children}
    </section>
  );
}
