import {useEffect, useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {KEYS, wishOf, type Wish} from './keys';
import {labelOf} from './label';
import styles from './MarkBar.module.css';
import {Marking, type Errand, type Tally} from './marking';
import {isTakenElsewhere, restAt} from './focus';

type Props = {readonly errand: Errand; readonly onClear: () => void};

const NONE: Tally = {at: 0, count: 0, terms: []};

/** Marks words on the page and says which of them the reader is at, with buttons to move on and to be done with it. Says
 *  nothing on a page that has none of the words. */
export function MarkBar({errand, onClear}: Props): ReactNode {
  const [tally, setTally] = useState(NONE);
  const marking = useRef<Marking>(undefined);
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    // The bar is drawn at once: what is scrolled to must not end up behind it.
    const started = new Marking(errand, (told) => flushSync(() => setTally(told)));
    marking.current = started;
    return () => started.stop();
  }, [errand]);

  const grant = (wish: Wish) => {
    if (wish !== 'clear') return marking.current?.move(wish === 'next' ? 1 : -1);
    const range = marking.current?.current();
    if (bar.current?.contains(document.activeElement) === true && range !== undefined) restAt(range);
    return onClear();
  };
  useKeys(grant, tally.count > 0);

  return (
    <section
      ref={bar}
      aria-label="Words found"
      className={tally.count > 0 ? styles.bar : styles.waiting}
      data-found-bar={tally.count > 0 || undefined}
    >
      {/* Empty at first: a status is spoken when it changes. */}
      <p role="status" className={styles.status}>
        {tally.count > 0 && (
          <>
            <span className={styles.spoken}>Match </span>
            <span className={styles.count}>
              {tally.at} of {tally.count}
            </span>
            <span className={styles.terms}> · {labelOf(tally.terms)}</span>
          </>
        )}
      </p>
      {tally.count > 0 && BUTTONS.map((button) => <BarButton key={button.wish} {...button} onWish={grant} />)}
    </section>
  );
}

const BUTTONS = [
  {wish: 'previous', name: 'Previous match', path: 'm5 12 5-5 5 5'},
  {wish: 'next', name: 'Next match', path: 'm5 8 5 5 5-5'},
  {wish: 'clear', name: 'Clear the marks', path: 'm5.5 5.5 9 9m0-9-9 9'},
] as const;

type ButtonProps = (typeof BUTTONS)[number] & {readonly onWish: (wish: Wish) => void};

function BarButton({wish, name, path, onWish}: ButtonProps): ReactNode {
  const {aria, said} = KEYS[wish];
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-keyshortcuts={aria}
      title={`${name} (${said})`}
      onClick={() => onWish(wish)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.icon}>
        <path d={path} />
      </svg>
    </button>
  );
}

/** Grants what keys ask for while there are marks, unless something else on the page wants them. */
function useKeys(grant: (wish: Wish) => void, isOn: boolean): void {
  const latest = useRef(grant);
  useEffect(() => {
    latest.current = grant;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const wish = wishOf(event);
      if (wish === undefined || event.defaultPrevented || isTakenElsewhere(wish, event.target)) return;
      if (wish !== 'clear') event.preventDefault();
      latest.current(wish);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
