import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {NotSearched} from '../MetaTags';
import {GraphPanel} from './GraphPanel';
import styles from './GraphPage.module.css';
import {GraphWithoutScript} from './GraphWithoutScript';
import {useGraph} from './useGraph';

/** All notes and the links between them, as a picture to move through and as a list that says the same. */
export default function GraphPage(): ReactNode {
  return (
    <Layout title="Graph" description="All notes of this wiki and the links between them.">
      <NotSearched />
      <main className={styles.page}>
        <noscript>
          <h1>Graph</h1>
          <GraphWithoutScript />
        </noscript>
        <Graph />
      </main>
    </Layout>
  );
}

function Graph(): ReactNode {
  const loaded = useGraph();
  switch (loaded.state) {
    case 'coming':
      return <p className={styles.wait}>The graph is being loaded…</p>;
    case 'failed':
      return (
        <div className={styles.wait}>
          <h1>Graph</h1>
          <p role="alert">The graph could not be loaded; there may be no connection.</p>
          <button type="button" className={styles.button} onClick={loaded.retry}>
            Try again
          </button>
        </div>
      );
    case 'there':
      return <GraphPanel graph={loaded.graph} />;
  }
}
