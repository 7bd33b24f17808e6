import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {REPORT_KEYS, REPORT_PARTS, type Report, type ReportEntry} from '../notes/report/parts';
import {NotSearched} from './MetaTags';
import styles from './pages.module.css';

/** What the writer of the wiki may want to mend. It is for nobody else: searches are asked to leave it out. */
export default function ReportPage({report}: {readonly report: Report}): ReactNode {
  return (
    <Layout title="Report" description="What the writer of this wiki may want to mend.">
      <NotSearched />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.page}>
        <h1>Report</h1>
        <p className={styles.lede}>What may want mending in {report.notes} notes, for whoever writes them.</p>
        {REPORT_KEYS.map((key) => (
          <section key={key} className={styles.section}>
            <h2>
              {REPORT_PARTS[key].title} ({report.parts[key].length})
            </h2>
            <p>{report.parts[key].length === 0 ? 'None.' : REPORT_PARTS[key].meaning}</p>
            <Entries entries={report.parts[key]} />
          </section>
        ))}
      </main>
    </Layout>
  );
}

function Entries({entries}: {readonly entries: readonly ReportEntry[]}): ReactNode {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries}>
      {entries.map(({title, permalink, sourcePath, line, detail}, nth) => (
        <li key={nth}>
          {permalink === undefined ? title : <Link to={permalink}>{title}</Link>}
          {detail !== undefined && `, ${detail}`}{' '}
          <small>{line === undefined ? sourcePath : `${sourcePath}:${line}`}</small>
        </li>
      ))}
    </ul>
  );
}
