import Link from '@docusaurus/Link';
import listed from '@site-graph/kinds';
import type {ReactNode} from 'react';
import {KINDS} from '../../notes/kinds';
import {count} from '../../notes/problems';
import styles from './GraphPage.module.css';

/**
 * For readers without JavaScript: all notes by kind, each with its number of links. The list is given to the pages made
 * in a build alone; a browser with script, which loads the graph itself, is sent nothing of it.
 */
export function GraphWithoutScript(): ReactNode {
  return (
    <>
      <p>
        The picture of the notes and their links is drawn by JavaScript, which is off in this browser. These are the
        notes that it shows, with the number of their links; what links to a note stands below its text.
      </p>
      {listed.map(({kind, notes}) => (
        <section key={kind}>
          <h2>
            {kind === 'none' ? 'Other notes' : KINDS[kind].plural} ({notes.length})
          </h2>
          <ul className={styles.kinds}>
            {notes.map(({title, permalink, links}) => (
              <li key={permalink}>
                <Link to={permalink}>{title}</Link>, {count(links, 'link')}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
