import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {findHref} from '../arrival/address';
import {FacetLists} from './FacetLists';
import {NothingFound} from './NothingFound';
import {RecentList} from './RecentList';
import styles from './SearchPanel.module.css';
import {SearchResults} from './SearchResults';
import {SearchStatus} from './SearchStatus';
import {nextActive, optionsOf, type Option} from './options';
import {PAGE_PATH, pageHref} from './places';
import {added} from './recent';
import {useClient} from './useClient';
import {useRecent} from './useRecent';
import {useSearch} from './useSearch';

/** What the text field has to know of the list below it. */
export type Combobox = {
  readonly expanded: boolean;
  readonly activeId?: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type Props = {
  /** Prefix of all ids. */
  readonly id: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts a text into the field, and the focus too. */
  readonly ask: (text: string) => void;
  readonly setCombobox: (combobox: Combobox) => void;
  readonly close: () => void;
};

/**
 * Everything below the text field of the dialog. Nothing is active until an arrow is pressed; Enter then takes the active
 * result, otherwise the first, and with Ctrl or Cmd opens it in a new tab.
 */
export function SearchPanel({id, text, setText, ask, setCombobox, close}: Props): ReactNode {
  const client = useClient();
  const [verbatim, setVerbatim] = useState(false);
  const [activeKey, setActiveKey] = useState('');
  const [narrowing, setNarrowing] = useState(false);
  const [recent, changeRecent] = useRecent();
  const history = useHistory();
  const below = useRef<HTMLDivElement>(null);
  const search = useSearch(client, {text, verbatim});
  const [home, page] = [useBaseUrl('/'), useBaseUrl(PAGE_PATH)];
  const options = optionsOf(search.answer, {home, all: pageHref(page, text)});
  const active = options.findIndex(({key}) => key === activeKey);
  const isAsked = text.trim() !== '';

  useEffect(() => {
    setActiveKey('');
    setVerbatim(false);
  }, [text]);

  const follow = ({href, title}: Pick<Option, 'href' | 'title'>, inNewTab: boolean) => {
    changeRecent((before) => added(before, text, {href: findHref(href, []), title}));
    if (inNewTab) {
      window.open(href, '_blank', 'noopener');
      return;
    }
    history.push(href);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextActive(event.key, active, options.length);
    const chosen = options[Math.max(0, active)];
    if (next !== undefined) setActiveKey(options[next]?.key ?? '');
    else if (event.key === 'ArrowDown') below.current?.querySelector<HTMLElement>('[data-entry]')?.focus();
    else if (event.key === 'Enter' && chosen !== undefined) follow(chosen, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const activeId = active < 0 ? undefined : `${id}${active}`;
    setCombobox({expanded: options.length > 0, activeId, onKeyDown});
  }, [active, search.answer, text, id]);

  return (
    <>
      <SearchStatus
        {...{text, search, verbatim, narrowing}}
        onVerbatim={() => setVerbatim(true)}
        onNarrow={() => setNarrowing(!narrowing)}
      />
      {narrowing && isAsked && <FacetLists {...{client, text}} onText={setText} />}
      <div ref={below} className={styles.scroll}>
        {isAsked ? (
          <SearchResults
            {...{id, options, active}}
            label={`Results for ${text}`}
            onFollow={(option) => follow(option, false)}
          />
        ) : (
          <RecentList
            recent={recent}
            onChange={changeRecent}
            onSearch={ask}
            onVisit={(visit) => follow(visit, false)}
          />
        )}
        {isAsked && <NothingFound answer={search.answer} text={text} onText={ask} />}
      </div>
    </>
  );
}
