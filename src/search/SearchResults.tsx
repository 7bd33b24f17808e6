import clsx from 'clsx';
import {useEffect, type MouseEvent, type ReactNode} from 'react';
import type {Option} from './options';
import styles from './SearchResults.module.css';

type Props = {
  /** Prefix of the ids of the list and its options. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** Index of the active option; -1 for none. */
  readonly active: number;
  readonly onFollow: (href: string) => void;
};

/** The results as a list box; the text field keeps the focus. */
export function SearchResults({id, label, options, active, onFollow}: Props): ReactNode {
  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({block: 'nearest'});
  }, [id, active]);
  return (
    <div id={`${id}list`} role="listbox" aria-label={label} className={styles.list}>
      {options.map((option, index) => (
        <ResultLine
          key={option.href + String(option.nested)}
          id={`${id}${index}`}
          isActive={index === active}
          {...{option, onFollow}}
        />
      ))}
    </div>
  );
}

type LineProps = {
  readonly id: string;
  readonly option: Option;
  readonly isActive: boolean;
  readonly onFollow: (href: string) => void;
};

function ResultLine({id, option, isActive, onFollow}: LineProps): ReactNode {
  const {href, title, nested, kind, heading, excerpt} = option;
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollow(href);
  };
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      className={clsx(styles.line, nested && styles.nested, isActive && styles.active)}
      onClick={onClick}
    >
      <span className={styles.title}>{title}</span>
      {kind !== undefined && <span className={styles.kind}>{kind}</span>}
      {heading !== undefined && <span className={styles.heading}>{heading}</span>}
      {excerpt.length > 0 && (
        <span className={styles.excerpt}>
          {excerpt.map(({text, marked}, index) =>
            // The pieces of an excerpt stand in its order and never move.
            marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </span>
      )}
    </a>
  );
}
