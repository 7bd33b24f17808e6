import type {ReactNode} from 'react';
import styles from './Figure.module.css';

type Props = {readonly caption: string; readonly children: ReactNode};

/** A picture with what the reader should see in it. Holds a Markdown picture. Block. */
export function Figure({caption, children}: Props): ReactNode {
  return (
    <figure className={styles.figure}>
      {children}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
