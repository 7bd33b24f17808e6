import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Linking, Marked} from '../../notes/graph/shown';
import {KINDS} from '../../notes/kinds';
import {NOTE_KINDS} from '../../types';
import styles from './Connections.module.css';

/** Notes that link to another, by kind, each with the sentence that holds the link. */
export function LinkingList({linking}: {readonly linking: readonly Linking[]}): ReactNode {
  const kinds = [...NOTE_KINDS, undefined].map((kind) => ({
    kind,
    notes: linking.filter((note) => note.kind === kind),
  }));
  return kinds
    .filter(({notes}) => notes.length > 0)
    .map(({kind, notes}) => (
      <div key={kind ?? ''} className={styles.group}>
        <h3 className={styles.kind}>{kind === undefined ? 'Other notes' : KINDS[kind].plural}</h3>
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note.permalink}>
              <LinkingNote {...note} />
            </li>
          ))}
        </ul>
      </div>
    ));
}

function LinkingNote({title, permalink, sentence, section, times}: Linking): ReactNode {
  return (
    <>
      <Link to={permalink}>{title}</Link>
      {section !== undefined && (
        <span className={styles.place}>
          {' '}
          in <Link to={`${permalink}#${section.id}`}>{section.text}</Link>
        </span>
      )}
      {times !== undefined && (
        <span className={styles.place}> and {times === 2 ? 'once' : `${times - 1} times`} more</span>
      )}
      {sentence !== undefined && <Said {...sentence} />}
    </>
  );
}

/** Words of another note, in which some are marked. */
export function Said({text, mark: [start, end]}: Marked): ReactNode {
  return (
    <p className={styles.said}>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </p>
  );
}
