import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {KINDS} from '../notes/kinds';
import type {KindCount, Overview, Topic} from '../notes/overview';
import {count} from '../notes/problems';
import type {NoteKind} from '../types';
import {ChangeList} from './ChangeList';
import {NotSearched} from './MetaTags';
import styles from './pages.module.css';
import {Plants} from './Plants';

/** What is here: where to begin, the topics, what changed of late, and the kinds of notes. */
export default function HomePage({overview}: {readonly overview: Overview}): ReactNode {
  const {title, tagline} = useDocusaurusContext().siteConfig;
  const {topics, kinds, recent} = overview;
  const notes = kinds.reduce((sum, kind) => sum + kind.notes, 0);
  const [start] = topics;
  return (
    <Layout description={`${tagline}: ${count(notes, 'note')} to browse, search and correct.`}>
      <NotSearched />
      <main className={styles.page}>
        <header className={styles.hero}>
          <div>
            <h1>{title}</h1>
            <p className={styles.lede}>{tagline}.</p>
            {start !== undefined && (
              <p className={styles.start}>
                <Link to={start.permalink} className={styles.startLink}>
                  {start.title}
                </Link>
                <span>{start.description}</span>
              </p>
            )}
          </div>
          <Plants />
        </header>
        <section className={styles.section} aria-labelledby="topics">
          <h2 id="topics">Topics</h2>
          <ul className={styles.topics}>
            {topics.slice(1).map((topic) => (
              <TopicCard key={topic.permalink} {...topic} />
            ))}
          </ul>
        </section>
        <section className={styles.section} aria-labelledby="recent">
          <h2 id="recent">Recently changed</h2>
          <ChangeList notes={recent} dated />
          <p className={styles.more}>
            <Link to="/changes/">All changes</Link>
          </p>
        </section>
        <section className={styles.section} aria-labelledby="kinds">
          <h2 id="kinds">Kinds of notes</h2>
          <ul className={styles.kinds}>
            {kinds.map((kind) => (
              <KindLine key={kind.kind} {...kind} />
            ))}
          </ul>
        </section>
      </main>
    </Layout>
  );
}

function TopicCard({title, permalink, description, notes}: Topic): ReactNode {
  return (
    <li className={styles.topic}>
      <Link to={permalink} className={styles.topicLink}>
        {title}
      </Link>
      <p>{description}</p>
      <p className={styles.count}>{count(notes, 'note')}</p>
    </li>
  );
}

/** Where all notes of a kind are listed, for kinds that have such a page. */
const LIST_OF: Partial<Readonly<Record<NoteKind, string>>> = {
  guide: '/guides/',
  podcast: '/podcasts/',
  journal: '/journal/',
  course: '/learning/',
  term: '/glossary/',
};

function KindLine({kind, notes}: KindCount): ReactNode {
  const {plural, purpose} = KINDS[kind];
  const list = LIST_OF[kind];
  return (
    <li>
      <span className={styles.kindName}>{list === undefined ? plural : <Link to={list}>{plural}</Link>}</span>
      <span className={styles.count}>{notes}</span>
      <span className={styles.purpose}>{purpose}</span>
    </li>
  );
}
