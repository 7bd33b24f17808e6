import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useRef, useState, type ReactNode} from 'react';
import type {AllConnections, Naming} from '../../notes/graph/shown';
import {count} from '../../notes/problems';
import styles from './Connections.module.css';
import {LinkingList, Said} from './LinkingList';
import {useConnections} from './useConnections';

type Props = {
  readonly permalink: string;
  /** Notes that link here and are not on the page. */
  readonly more: number;
  /** Mentions without a link; while writing they are counted only when asked for. */
  readonly mentions?: number;
  /** The notes on the page, until all others are there. */
  readonly children: ReactNode;
};

/** What a page does not carry: all notes that link here, and those that name the note without a link. */
export function MoreConnections({permalink, more, mentions, children}: Props): ReactNode {
  const {all, state, load} = useConnections(permalink);
  const canAsk = useIsBrowser();
  const [opened, setOpened] = useState({links: false, mentions: false});
  const open = (which: 'links' | 'mentions') => {
    setOpened({...opened, [which]: true});
    load();
  };
  return (
    <>
      {opened.links && all !== undefined ? <LinkingList linking={all.linking} /> : children}
      <p className={styles.asks}>
        {canAsk && more > 0 && !(opened.links && all !== undefined) && (
          <button type="button" onClick={() => open('links')}>
            Show {count(more, 'more note')}
          </button>
        )}
        {canAsk && !opened.mentions && mentions !== 0 && (
          <button type="button" onClick={() => open('mentions')}>
            {mentions === undefined
              ? 'Look for mentions without a link'
              : `Show ${count(mentions, 'mention')} without a link`}
          </button>
        )}
      </p>
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
