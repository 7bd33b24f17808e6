import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {ListRow} from '../notes/lists';
import styles from './TermIndex.module.css';

type Group = {readonly letter: string; readonly rows: readonly ListRow[]};

/** Terms with their definitions under their letters, and a row of letters to jump by. */
export function TermIndex({groups}: {readonly groups: readonly Group[]}): ReactNode {
  return (
    <>
      <nav className={styles.letters} aria-label="Letters">
        {groups.map(({letter}) => (
          <a key={letter} href={`#${idOf(letter)}`}>
            {letter}
          </a>
        ))}
      </nav>
      {groups.map(({letter, rows}) => (
        <section key={letter} className={styles.group}>
          <h2 id={idOf(letter)} className={styles.letter}>
            {letter}
          </h2>
          <dl className={styles.terms}>
            {rows.map(({title, permalink, description, aliases}) => (
              <div key={permalink} className={styles.term}>
                <dt>
                  <Link to={permalink}>{title}</Link>
                  {aliases.length > 0 && <span className={styles.aliases}> {aliases.join(', ')}</span>}
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** `A` → `letter-a`; `#` → `letter-other` */
function idOf(letter: string): string {
  return `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
}
