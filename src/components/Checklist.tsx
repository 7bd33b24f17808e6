import {useRef, type ReactNode} from 'react';
import styles from './Checklist.module.css';
import {useTicks} from './useTicks';

type Props = {readonly title: string; readonly children: ReactNode};

/** A list to tick off; holds a Markdown list of tasks. What is ticked stays on the reader's device. Block. */
export function Checklist({title, children}: Props): ReactNode {
  const root = useRef<HTMLElement>(null);
  const {done, total, clear} = useTicks(root, title);
  return (
    <section ref={root} className={styles.checklist} aria-label={title}>
      <p className={styles.title}>
        {title}
        {total > 0 && (
          <span className={styles.count} aria-live="polite">
            {' '}
            {done} of {total} done
          </span>
        )}
      </p>
      {children}
      {done > 0 && (
        <button type="button" className={styles.clear} onClick={clear}>
          Clear all ticks
        </button>
      )}
    </section>
  );
}
