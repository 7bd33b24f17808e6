import Head from '@docusaurus/Head';
import {useHistory, useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {useMemo, type ReactNode} from 'react';
import {dayOf} from '../notes/days';
import {isAmong, type ListedChange} from '../notes/history/changes';
import {filterOf, queryOf} from '../notes/history/filter';
import {CHANGES_PATH, FEEDS} from '../notes/history/places';
import {count} from '../notes/problems';
import {ChangeEntries} from './history/ChangeEntries';
import {ChangeFilters} from './history/ChangeFilters';
import {Day} from './Day';
import {NotSearched} from './MetaTags';
import styles from './pages.module.css';

type Props = {readonly changes: readonly ListedChange[]};

/** All notes by the day of their last change, the latest first; what they are narrowed by stands in the address. */
export default function ChangesPage({changes}: Props): ReactNode {
  const {pathname, search} = useLocation();
  const history = useHistory();
  const isBrowser = useIsBrowser();
  // The server knows neither the query nor the day: the first rendering shows everything.
  const filter = useMemo(() => (isBrowser ? filterOf(search) : {}), [isBrowser, search]);
  const today = isBrowser ? dayOf(Date.now()) : '';
  const shown = changes.filter((change) => isAmong(change, filter, today));
  return (
    <Layout title="Recently changed" description="All notes of this wiki, by the day of their last change.">
      <NotSearched />
      <FeedHead />
      <main className={styles.page}>
        <h1>Recently changed</h1>
        <p className={styles.lede}>All notes, by the day of their last change. Dates come from the history in git.</p>
        <Feeds />
        <ChangeFilters
          {...{changes, filter, today}}
          onFilter={(next) => history.replace({pathname, search: queryOf(next)})}
        />
        <p role="status" className={styles.shown}>
          {shown.length === changes.length
            ? count(changes.length, 'note')
            : `${shown.length} of ${count(changes.length, 'note')}`}
        </p>
        {byDay(shown).map(({day, notes}) => (
          <section key={day ?? 'undated'} className={styles.day}>
            <h2>{day === undefined ? 'Not yet in the history' : <Day date={day} />}</h2>
            <ChangeEntries changes={notes} />
          </section>
        ))}
      </main>
    </Layout>
  );
}

const FEED_TYPES = [
  {type: 'application/atom+xml', file: FEEDS.atom, label: 'Atom'},
  {type: 'application/feed+json', file: FEEDS.json, label: 'JSON'},
] as const;

function FeedHead(): ReactNode {
  const folder = useBaseUrl(CHANGES_PATH);
  return (
    <Head>
      {FEED_TYPES.map(({type, file, label}) => (
        <link key={file} rel="alternate" type={type} title={`Changes by ${label}`} href={folder + file} />
      ))}
    </Head>
  );
}

function Feeds(): ReactNode {
  const folder = useBaseUrl(CHANGES_PATH);
  return (
    <p className={styles.feeds}>
      By feed:{' '}
      {FEED_TYPES.map(({file, label}, index) => (
        <span key={file}>
          {index > 0 && ', '}
          <a href={folder + file}>{label}</a>
        </span>
      ))}
    </p>
  );
}

type DayOfChanges = {readonly day: string | undefined; readonly notes: readonly ListedChange[]};

/** Groups notes that come sorted by day. */
function byDay(changes: readonly ListedChange[]): DayOfChanges[] {
  const days = [...new Set(changes.map(({changed}) => changed))];
  return days.map((day) => ({day, notes: changes.filter(({changed}) => changed === day)}));
}
