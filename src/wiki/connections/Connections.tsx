import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {Connections as Shown} from '../../notes/graph/shown';
import styles from './Connections.module.css';
import {LinkingList} from './LinkingList';
import {MoreConnections} from './MoreConnections';

type Props = Shown & {
  /** Address of the note's page, with the base. */
  readonly permalink: string;
};

/** The notes that link here, with the words they do it in; all others, and mentions without a link, when asked for. */
export function Connections({permalink, linking, total, mentions}: Props): ReactNode {
  if (total === 0 && mentions === 0) return null;
  return (
    // These are other notes' words: the search is to find them there.
    <section className={styles.connections} aria-labelledby="linked-from" data-search="ignore">
      <Heading as="h2" id="linked-from">
        Linked from
      </Heading>
      {total === 0 && <p className={styles.none}>No other note links here yet.</p>}
      <MoreConnections permalink={permalink} more={total - linking.length} mentions={mentions}>
        <LinkingList linking={linking} />
      </MoreConnections>
    </section>
  );
}
