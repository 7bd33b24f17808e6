import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {ChangedNote} from '../notes/overview';
import {ChangeList} from './ChangeList';
import {Day} from './Day';
import {NotSearched} from './MetaTags';
import styles from './pages.module.css';

type DayOfChanges = {readonly day: string | undefined; readonly notes: readonly ChangedNote[]};

/** All notes by the day of their last change, the latest first. */
export default function ChangesPage({changes}: {readonly changes: readonly ChangedNote[]}): ReactNode {
  return (
    <Layout title="Recently changed" description="All notes of this wiki, by the day of their last change.">
      <NotSearched />
      <main className={styles.page}>
        <h1>Recently changed</h1>
        <p className={styles.lede}>All notes, by the day of their last change. Dates come from the history in git.</p>
        {byDay(changes).map(({day, notes}) => (
          <section key={day ?? 'undated'} className={styles.section}>
            <h2>{day === undefined ? 'Not yet in the history' : <Day date={day} />}</h2>
            <ChangeList notes={notes} />
          </section>
        ))}
      </main>
    </Layout>
  );
}

/** Groups notes that come sorted by day. */
function byDay(changes: readonly ChangedNote[]): DayOfChanges[] {
  const days = [...new Set(changes.map(({changed}) => changed))];
  return days.map((day) => ({day, notes: changes.filter(({changed}) => changed === day)}));
}
