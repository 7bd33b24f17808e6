import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import type {Combobox} from './SearchPanel';
import styles from './SearchDialog.module.css';
import {usePanel} from './usePanel';

/** What `keyCode` says of a key that belongs to an input method. */
const COMPOSING = 229;

const NOT_LOADED = 'The search could not be loaded; there may be no connection.';

/** A text field that has no list yet. */
const NO_LIST: Combobox = {expanded: false, onKeyDown: () => undefined};

/**
 * The search as a modal dialog: a combobox with a list box, by the ARIA pattern. The field is there at once, so that no
 * letter is lost; what stands below it is loaded.
 */
export function SearchDialog({onClose}: {readonly onClose: () => void}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [combobox, setCombobox] = useState(NO_LIST);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const {Panel, failed, retry} = usePanel();
  const isPressedOutside = useRef(false);
  const early = useRef<KeyboardEvent>(undefined);
  const close = () => dialog.current?.close();
  const ask = (next: string) => {
    setText(next);
    input.current?.focus();
  };

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  // Enter pressed before there is a list counts as pressed once there is one, unless the text has changed since.
  const listIs = (next: Combobox) => {
    setCombobox(next);
    const pressed = early.current;
    early.current = undefined;
    if (pressed !== undefined) next.onKeyDown(pressed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys belong to the input method while it composes a character; Safari tells the last of them by its code alone.
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return;
    if (Panel === undefined && event.key === 'Enter') early.current = event;
    combobox.onKeyDown(event);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      // Text marked with the mouse may end outside; only a press that began there closes.
      onPointerDown={(event) => (isPressedOutside.current = event.target === dialog.current)}
      onClick={(event) => isPressedOutside.current && event.target === dialog.current && close()}
    >
      <div className={styles.box}>
        <div className={styles.field}>
          <input
            ref={input}
            className={styles.input}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-label="Search the notes"
            aria-expanded={combobox.expanded}
            aria-controls={combobox.expanded ? `${id}list` : undefined}
            aria-autocomplete="list"
            aria-activedescendant={combobox.activeId}
            autoComplete="off"
            autoCapitalize="off"
            autoFocus
            spellCheck={false}
            placeholder="Search the notes"
            value={text}
            onChange={(event) => {
              early.current = undefined;
              setText(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={close}>
            Close
          </button>
        </div>
        {Panel === undefined ? (
          <div className={styles.loading}>
            <p role="status">{failed ? NOT_LOADED : 'Loading the search…'}</p>
            {failed && (
              <button type="button" className={styles.retry} onClick={retry}>
                Try again
              </button>
            )}
          </div>
        ) : (
          <Panel {...{id, text, setText, ask, close}} setCombobox={listIs} />
        )}
      </div>
    </dialog>
  );
}
