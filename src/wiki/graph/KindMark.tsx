import type {ReactNode} from 'react';
import styles from './KindMark.module.css';
import {COLOURS, pathOf, type Marked} from './shapes';

/** The mark of a kind of note as the graph draws it; what it stands for is said beside it. */
export function KindMark({marked}: {readonly marked: Marked}): ReactNode {
  const colour = `var(${COLOURS[marked]})`;
  const isRing = marked === 'term';
  return (
    <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true" className={styles.mark}>
      <path d={pathOf(marked, 5)} fill={isRing ? 'none' : colour} stroke={isRing ? colour : 'none'} strokeWidth="1.8" />
    </svg>
  );
}
