import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import styles from './pages.module.css';

const WAYS_ON = [
  {to: '/', label: 'Home', hint: 'All topics and what changed of late'},
  {to: '/start/', label: 'Start here', hint: 'Where to begin, by what you came for'},
  {to: '/glossary/', label: 'Glossary', hint: 'The words of the field from A to Z'},
  {to: '/tags/', label: 'Tags', hint: 'Notes by what they are about'},
  {to: '/changes/', label: 'Recently changed', hint: 'All notes by the day of their last change'},
] as const;

/** The page for an address that leads nowhere, with ways on. */
export function NotFound(): ReactNode {
  return (
    <main className={styles.page}>
      <h1>There is no note here</h1>
      <p className={styles.lede}>The address may be mistyped, or the note was renamed or taken away. These lead on:</p>
      <ul className={styles.kinds}>
        {WAYS_ON.map(({to, label, hint}) => (
          <li key={to}>
            <span className={styles.kindName}>
              <Link to={to}>{label}</Link>
            </span>
            <span className={styles.purpose}>{hint}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
