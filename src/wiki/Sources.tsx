import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {NoteSource} from '../types';
import {Day} from './Day';
import styles from './Sources.module.css';

/** Where the note's statements come from, as a list at its end. */
export function Sources({sources = []}: {readonly sources?: readonly NoteSource[]}): ReactNode {
  if (sources.length === 0) return null;
  return (
    <section className={styles.sources}>
      <Heading as="h2" id="sources">
        Sources
      </Heading>
      <ol>
        {sources.map((source) => (
          <li key={source.title + (source.url ?? '')}>
            <SourceLine {...source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLine({title, author, url, date, note}: NoteSource): ReactNode {
  return (
    <>
      {author !== undefined && `${author}: `}
      {url === undefined ? <cite>{title}</cite> : <Link to={url}>{title}</Link>}
      {date !== undefined && (
        <>
          , <Day date={date} />
        </>
      )}
      {'. '}
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}
