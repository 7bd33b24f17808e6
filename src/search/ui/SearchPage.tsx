import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import {useRef, useState, type ReactNode, type RefObject} from 'react';
import {FacetLists} from './FacetLists';
import {NothingFound} from './NothingFound';
import {ResultText} from './ResultText';
import styles from './SearchPage.module.css';
import {SearchStatus} from './SearchStatus';
import {optionsOf, type Option} from './options';
import {useClient} from './useClient';
import {PAGE_SIZE, useAsked} from './useAsked';
import {useScroll} from './useScroll';
import {useSearch} from './useSearch';

/** The search as a page with an address to share: all results, and what they are, to narrow them by. */
export default function SearchPage(): ReactNode {
  return (
    <Layout title="Search" description="Searches the full text of all notes.">
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className={styles.page} data-search="ignore">
        <h1>Search</h1>
        <WithoutScript />
        <Searching />
      </main>
    </Layout>
  );
}

function Searching(): ReactNode {
  const {asked, ask} = useAsked(useLocation(), useHistory());
  const [verbatim, setVerbatim] = useState('');
  const client = useClient();
  const search = useSearch(client, {...asked, verbatim: asked.text !== '' && verbatim === asked.text});
  const options = optionsOf(search.answer, {home: useBaseUrl('/')});
  const total = search.answer?.total ?? 0;
  const isAsked = asked.text.trim() !== '';
  const field = useRef<HTMLInputElement>(null);
  useScroll(options.length > 0 && !search.busy);
  const askText = (text: string) => ask({text, limit: PAGE_SIZE});
  // A button that is gone once it has been pressed leaves the focus to the text field.
  const pressed = (change: () => void) => () => {
    change();
    field.current?.focus();
  };

  return (
    <>
      <Field field={field} text={asked.text} onText={askText} />
      <SearchStatus
        text={asked.text}
        search={{...search, retry: pressed(search.retry)}}
        onVerbatim={pressed(() => setVerbatim(asked.text))}
      />
      <div className={styles.columns}>
        {isAsked && (
          <aside className={styles.aside} aria-label="Narrow the results">
            <FacetLists client={client} text={asked.text} answer={search.answer} onText={askText} />
          </aside>
        )}
        <div>
          <Results options={options} />
          {total > asked.limit && (
            <button
              type="button"
              className={styles.more}
              onClick={() => ask({...asked, limit: asked.limit + PAGE_SIZE})}
            >
              Show {Math.min(PAGE_SIZE, total - asked.limit)} more of {total}
            </button>
          )}
          {isAsked && (
            <NothingFound
              answer={search.answer}
              text={search.answered ?? asked.text}
              onText={(text) => pressed(() => askText(text))()}
            />
          )}
        </div>
      </div>
    </>
  );
}

type FieldProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
};

function Field({field, text, onText}: FieldProps): ReactNode {
  return (
    <form role="search" aria-label="All notes" className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        name="q"
        className={styles.input}
        aria-label="Search the notes"
        placeholder="Search the notes"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </form>
  );
}

function Results({options}: {readonly options: readonly Option[]}): ReactNode {
  return (
    <ol className={styles.results}>
      {options.map((option) => (
        <li key={option.key} className={clsx(option.form === 'section' && styles.section)}>
          <Link to={option.href} className={styles.link} autoAddBaseUrl={false}>
            <ResultText option={option} />
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** The index is searched by the reader's own browser, so that without script there is none; these lists are there. */
function WithoutScript(): ReactNode {
  return (
    <noscript>
      <p>
        Searching needs JavaScript, which is off in this browser. Without it, there are the{' '}
        <Link to="/tags/">tags</Link>, the <Link to="/glossary/">glossary</Link>, the <Link to="/">topics</Link> and{' '}
        <Link to="/changes/">what changed</Link>.
      </p>
    </noscript>
  );
}
