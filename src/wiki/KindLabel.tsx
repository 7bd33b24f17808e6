import type {ReactNode} from 'react';
import {KINDS, STATUSES} from '../notes/kinds';
import type {NoteKind, NoteStatus} from '../types';
import styles from './KindLabel.module.css';

/** The kind of a note, as a small word. */
export function KindLabel({kind}: {readonly kind: NoteKind}): ReactNode {
  return <span className={styles.kind}>{KINDS[kind].label}</span>;
}

/** How far a note has grown: a plant at its stage, and the word. */
export function StatusLabel({status}: {readonly status: NoteStatus}): ReactNode {
  const {label, meaning} = STATUSES[status];
  return (
    <span className={styles.status} title={meaning}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles.plant}>
        <path d={PLANTS[status]} />
      </svg>
      {label}
    </span>
  );
}

/** A stem with two leaves; the same with four; a fir. */
const PLANTS: Readonly<Record<NoteStatus, string>> = {
  seedling: 'M8 15V9M8 9C8 6 6 4.5 3 4.5 3 7.5 5 9 8 9ZM8 9C8 7 9.5 6 12 6 12 8 10.5 9 8 9Z',
  growing:
    'M8 15V5M8 12C8 9.5 6 8 3 8 3 10.5 5 12 8 12ZM8 10C8 8 9.5 7 12.5 7 12.5 9 11 10 8 10ZM8 6C8 3.5 6.5 2 4 2 4 4.5 5.5 6 8 6ZM8 5C8 3 9.5 1.5 12 1.5 12 3.5 10.5 5 8 5Z',
  evergreen: 'M8 15V12.5M8 1 11 5H9.5L12.5 9H10.5L13.5 12.5H2.5L5.5 9H3.5L6.5 5H5Z',
};
