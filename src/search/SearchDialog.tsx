import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {SearchResults} from './SearchResults';
import {optionsOf} from './options';
import styles from './SearchDialog.module.css';
import {statusOf} from './status';
import {useSearch} from './useSearch';

/**
 * The search as a modal dialog: a combobox with a list box, by the ARIA pattern. Nothing is active until an arrow is
 * pressed; Enter then takes the active result, otherwise the first, and with Ctrl or Cmd opens it in a new tab.
 */
export function SearchDialog({onClose}: {readonly onClose: () => void}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const found = useSearch(text, useBaseUrl('/search-index/'));
  const options = optionsOf(found.answer?.hits ?? [], useBaseUrl('/'));
  const history = useHistory();
  const id = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => setActive(-1), [text]);

  const follow = (href: string, inNewTab: boolean) => {
    if (inNewTab) window.open(href, '_blank', 'noopener');
    else history.push(href);
    if (!inNewTab) dialog.current?.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextActive(event.key, active, options.length);
    if (next !== undefined) setActive(next);
    else if (event.key !== 'Enter') return;
    else {
      const chosen = options[Math.max(0, active)];
      if (chosen !== undefined) follow(chosen.href, event.ctrlKey || event.metaKey);
    }
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.box}>
        <div className={styles.field}>
          <input
            className={styles.input}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-label="Search the notes"
            aria-expanded={options.length > 0}
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
            autoComplete="off"
            autoFocus
            spellCheck={false}
            placeholder="Search the notes"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p role="status" className={styles.status}>
          {statusOf(text, found)}
        </p>
        <SearchResults
          {...{id, options, active}}
          label={`Results for ${text}`}
          onFollow={(href) => follow(href, false)}
        />
      </div>
    </dialog>
  );
}

/** Which result an arrow key makes active; nothing for other keys. Before the first comes none, after the last the first. */
function nextActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}
