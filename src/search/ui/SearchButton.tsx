import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useState, type ReactNode} from 'react';
import styles from './SearchButton.module.css';
import {SearchDialog} from './SearchDialog';
import {clientFor} from './client';
import {INDEX_PATH, PAGE_PATH} from './places';
import {loadPanel} from './usePanel';

/**
 * Opens the search: by a click, by `/`, by Ctrl+K or Cmd+K. What it needs is loaded when the reader turns to the button.
 * Without script it leads to the page of the search, which says what there is instead.
 */
export function SearchButton(): ReactNode {
  const [open, setOpen] = useState(false);
  const address = useBaseUrl(INDEX_PATH);
  const page = useBaseUrl(PAGE_PATH);

  const prepare = () => {
    // Whoever needs it and it is not there is told then.
    loadPanel().catch(() => undefined);
    clientFor(new URL(address, window.location.href).href)
      .prepare()
      .catch(() => undefined);
  };
  const show = () => {
    prepare();
    setOpen(true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [address]);

  return (
    <>
      <form
        action={page}
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <button
          type="submit"
          className={styles.button}
          aria-haspopup="dialog"
          aria-keyshortcuts="/ Control+K Meta+K"
          onPointerEnter={prepare}
          onFocus={prepare}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles.lens}>
            <circle cx="7" cy="7" r="4.6" />
            <path d="m10.6 10.6 3.6 3.6" />
          </svg>
          <span className={styles.label}>Search</span>
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        </button>
      </form>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** `/` outside of fields, or Ctrl+K, or Cmd+K; never while a character is being composed. */
function asksForSearch({key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target}: KeyboardEvent): boolean {
  if (isComposing || altKey) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  return key === '/' && !ctrlKey && !metaKey && !isField(target);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
