import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
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
import {useWaiting} from './useWaiting';

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
 * result, otherwise the first, and with Ctrl or Cmd opens it in a new tab. Pressed before the text has its answer, it waits
 * for that: the list still shows what was found before.
 */
export function SearchPanel({id, text, setText, ask, setCombobox, close}: Props): ReactNode {
  const client = useClient();
  const [verbatim, setVerbatim] = useState(false);
  const [activeKey, setActiveKey] = useState('');
  const [narrowing, setNarrowing] = useState(false);
  const history = useHistory();
  const below = useRef<HTMLDivElement>(null);
  const search = useSearch(client, {text, verbatim});
  const [home, page] = [useBaseUrl('/'), useBaseUrl(PAGE_PATH)];
  const [recent, changeRecent] = useRecent(home);
  const options = optionsOf(search.answer, {home, all: pageHref(page, text)});
  const active = options.findIndex(({key}) => key === activeKey);
  const isAsked = text.trim() !== '';
  const isAnswered = search.answered === text;

  useEffect(() => {
    setActiveKey('');
    setVerbatim(false);
  }, [text]);

  const follow = ({href, title, form}: Pick<Option, 'href' | 'title'> & Partial<Option>, inNewTab: boolean) => {
    changeRecent((before) => added(before, text, form === 'all' ? undefined : {href: findHref(href, []), title}));
    if (inNewTab) {
      window.open(href, '_blank', 'noopener');
      return;
    }
    history.push(href);
    close();
  };
  const followFirst = (inNewTab: boolean) => {
    const [first] = options;
    if (first !== undefined) follow(first, inNewTab);
  };
  const whenAnswered = useWaiting(text, isAnswered, followFirst);
  const onKeyDown = (event: KeyboardEvent) => {
    const {key, ctrlKey, metaKey, shiftKey, altKey} = event;
    const inNewTab = ctrlKey || metaKey;
    // With another key held, arrows, Home and End are the text's own: they mark it.
    const next = inNewTab || shiftKey || altKey ? undefined : nextActive(key, active, options.length);
    const chosen = options[active];
    if (next !== undefined) setActiveKey(options[next]?.key ?? '');
    else if (key === 'ArrowDown') below.current?.querySelector<HTMLElement>('[data-entry]')?.focus();
    else if (key === 'Enter' && chosen !== undefined) follow(chosen, inNewTab);
    else if (key === 'Enter' && isAsked) whenAnswered(inNewTab);
    else return;
    event.preventDefault();
  };
  // A key may follow a letter so closely that the text field has not heard of the list that belongs to it.
  const keys = useRef(onKeyDown);
  useLayoutEffect(() => {
    keys.current = onKeyDown;
  });
  const expanded = options.length > 0;
  // Before anybody can look: which result is active, and what the field says of it, are one.
  useLayoutEffect(() => {
    const activeId = active < 0 ? undefined : `${id}${active}`;
    setCombobox({expanded, activeId, onKeyDown: (event) => keys.current(event)});
  }, [active, expanded, id]);

  // A button that is gone once it has been pressed leaves the focus to the text field.
  const pressed = (change: () => void) => () => {
    change();
    ask(text);
  };

  return (
    <>
      <SearchStatus
        {...{text, narrowing}}
        search={{...search, retry: pressed(search.retry)}}
        onVerbatim={pressed(() => setVerbatim(true))}
        onNarrow={() => setNarrowing(!narrowing)}
      />
      {narrowing && isAsked && <FacetLists {...{client, text}} answer={search.answer} onText={setText} />}
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
            onChange={(change) => pressed(() => changeRecent(change))()}
            onSearch={ask}
            onVisit={(visit) => follow(visit, false)}
          />
        )}
        {isAsked && <NothingFound answer={search.answer} text={search.answered ?? text} onText={ask} />}
      </div>
    </>
  );
}
