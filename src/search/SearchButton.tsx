import {lazy, Suspense, useEffect, useState, type ReactNode} from 'react';
import styles from './SearchButton.module.css';

const loadDialog = () => import('./SearchDialog');
const SearchDialog = lazy(async () => ({default: (await loadDialog()).SearchDialog}));

/** Opens the search: by a click, by `/`, by Ctrl+K or Cmd+K. The dialog is loaded when the reader turns to the button. */
export function SearchButton(): ReactNode {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setOpen(true)}
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
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
      {open && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
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
