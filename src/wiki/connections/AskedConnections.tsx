import Link from '@docusaurus/Link';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import type {AllConnections, Naming} from '../../notes/graph/shown';
import {Asks, type Wanted} from './Asks';
import styles from './Connections.module.css';
import {LinkingList, Said} from './LinkingList';
import {useConnections} from './useConnections';

type Props = {
  readonly permalink: string;
  readonly more: number;
  readonly mentions?: number;
  /** What the reader has asked for to begin with. */
  readonly first: Wanted;
  /** The notes on the page, until all others are there. */
  readonly children: ReactNode;
};

/** What a page does not carry, once it is asked for: all notes that link here, and those that name the note without a link. */
export function AskedConnections({permalink, more, mentions, first, children}: Props): ReactNode {
  const {all, state, load} = useConnections(permalink);
  const [opened, setOpened] = useState({links: false, mentions: false});
  const open = (wanted: Wanted) => {
    setOpened({...opened, [wanted]: true});
    load();
  };
  useEffect(() => open(first), []);
  const hasAll = opened.links && all !== undefined;
  return (
    <>
      {hasAll ? <LinkingList linking={all.linking} /> : children}
      <Asks more={hasAll ? 0 : more} mentions={opened.mentions ? 0 : mentions} onAsk={open} />
      <p role="status" className={styles.none}>
        {state === 'loading' && 'Loading …'}
        {state === 'failed' && (
          <>
            These could not be loaded.{' '}
            <button type="button" onClick={load}>
              Try again
            </button>
          </>
        )}
      </p>
      {opened.mentions && all !== undefined && <Mentions {...all} />}
    </>
  );
}

function Mentions({naming}: AllConnections): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div className={styles.group}>
      <h3
        className={styles.kind}
        tabIndex={-1}
        ref={(node) => {
          // The button that was pressed is gone: a keyboard's place goes on here, once.
          if (node !== null && heading.current === null) node.focus({preventScroll: true});
          heading.current = node;
        }}
      >
        Mentioned without a link
      </h3>
      {naming.length === 0 ? <p className={styles.none}>No note names this one without a link.</p> : null}
      <ul className={styles.list}>
        {naming.map((note) => (
          <NamingNote key={note.permalink} {...note} />
        ))}
      </ul>
    </div>
  );
}

function NamingNote({title, permalink, said}: Naming): ReactNode {
  return (
    <li>
      <Link to={permalink}>{title}</Link>
      {said.map((one) => (
        <Said key={one.text} {...one} />
      ))}
    </li>
  );
}
