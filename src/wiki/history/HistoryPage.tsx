import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {askedHistory} from '../../notes/history/asked';
import {NotSearched} from '../MetaTags';
import {Comparing} from './Comparing';
import styles from './HistoryPage.module.css';
import {usePack} from './usePack';

/** The history of the note that the address names: its versions, and what changed between two of them. */
export default function HistoryPage(): ReactNode {
  const {search} = useLocation();
  const isBrowser = useIsBrowser();
  const asked = isBrowser ? askedHistory(search) : undefined;
  return (
    <Layout title="History of a note" description="What changed between two versions of a note.">
      <NotSearched />
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className={styles.page}>
        {asked !== undefined && <Loaded note={asked.note} from={asked.from} to={asked.to} />}
        {asked === undefined && <NoNote isBrowser={isBrowser} />}
      </main>
    </Layout>
  );
}

type Props = {readonly note: string; readonly from?: string; readonly to?: string};

function Loaded({note, from, to}: Props): ReactNode {
  const loaded = usePack(note);
  if (loaded.state === 'ready') return <Comparing pack={loaded.pack} asked={{note, from, to}} />;
  return (
    <>
      <h1>History of a note</h1>
      <div role="status">
        {loaded.state === 'loading' && loaded.late && <p className={styles.loading}>Loading the history…</p>}
        {loaded.state === 'missing' && (
          <p>
            No history is kept of a note at this address. <Link to="/changes/">What changed of late</Link>
          </p>
        )}
        {loaded.state === 'failed' && <p>The history could not be loaded: the network or the site does not answer.</p>}
      </div>
      {loaded.state === 'failed' && (
        <button type="button" className={styles.button} onClick={loaded.retry}>
          Try again
        </button>
      )}
    </>
  );
}

/** Before the page runs, and for an address that names no note. */
function NoNote({isBrowser}: {readonly isBrowser: boolean}): ReactNode {
  return (
    <>
      <h1>History of a note</h1>
      {isBrowser && (
        <p>
          This address names no note. <Link to="/changes/">What changed of late</Link>
        </p>
      )}
      <noscript>
        <p>
          Comparing versions needs JavaScript, which is off in this browser. Without it, «History» below a note leads to
          its history at the repository’s host, and there is a list of <Link to="/changes/">what changed</Link>.
        </p>
      </noscript>
    </>
  );
}
