import type {ReactNode} from 'react';

import {isKind, KINDS} from '../../notes/kinds';
import type {Segment} from '../rank/excerpt';
import styles from './ResultText.module.css';
import type {Option} from './options';

/** What is said of a result: title, kind, where it stands, and the words around what was found. */
export function ResultText({
  option: {title, kind, folder, trail, excerpt, code},
}: {
  readonly option: Option;
}): ReactNode {
  return (
    <>
      <span className={styles.title}>{title}</span>
      {kind !== undefined && <span className={styles.kind}>{kindLabel(kind)}</span>}
      {(trail.length > 0 || folder) && (
        <span className={styles.place}>
          {folder && <span className={styles.folder}>{folder}</span>}
          {trail.map((part, index) => (
            // The headings above a section stand in their order and never move.
            <span key={index} className={styles.step}>
              {part}
            </span>
          ))}
        </span>
      )}
      {excerpt.length > 0 && <Excerpt {...{excerpt, code}} />}
    </>
  );
}

function Excerpt({excerpt, code}: {readonly excerpt: readonly Segment[]; readonly code: boolean}): ReactNode {
  const pieces = excerpt.map(({text, marked}, index) =>
    // The pieces of an excerpt stand in its order and never move.
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
  return code ? <code className={styles.code}>{pieces}</code> : <span className={styles.excerpt}>{pieces}</span>;
}

/** The kind's own word; a kind that this wiki does not know stands as it is. */
function kindLabel(kind: string): string {
  return isKind(kind) ? KINDS[kind].label : kind;
}
