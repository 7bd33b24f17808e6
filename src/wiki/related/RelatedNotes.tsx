import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {Related} from '../../notes/graph/shown';
import {KINDS} from '../../notes/kinds';
import styles from './RelatedNotes.module.css';

/** Notes near to this one that it is not yet linked with, each with the reason. */
export function RelatedNotes({related = []}: {readonly related?: readonly Related[]}): ReactNode {
  if (related.length === 0) return null;
  return (
    <section className={styles.related} data-search="ignore">
      <Heading as="h2" id="related">
        Related notes
      </Heading>
      <ul>
        {related.map(({title, permalink, kind, why}) => (
          <li key={permalink}>
            <Link to={permalink}>{title}</Link>{' '}
            {kind !== undefined && <span className={styles.kind}>{KINDS[kind].label}</span>}
            <span className={styles.why}>{why.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
