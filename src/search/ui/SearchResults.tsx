import clsx from 'clsx';
import {useEffect, type MouseEvent, type ReactNode} from 'react';
import {ResultText} from './ResultText';
import styles from './SearchResults.module.css';
import type {Option} from './options';

type Props = {
  /** Prefix of the ids of the list and its options. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** Index of the active option; -1 for none. */
  readonly active: number;
  readonly onFollow: (option: Option) => void;
};

/** The results as a list box; the text field keeps the focus. */
export function SearchResults({id, label, options, active, onFollow}: Props): ReactNode {
  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({block: 'nearest'});
  }, [id, active]);
  if (options.length === 0) return null;
  return (
    <div id={`${id}list`} role="listbox" aria-label={label} className={styles.list}>
      {options.map((option, index) => (
        <ResultLine key={option.key} id={`${id}${index}`} isActive={index === active} {...{option, onFollow}} />
      ))}
    </div>
  );
}

type LineProps = {
  readonly id: string;
  readonly option: Option;
  readonly isActive: boolean;
  readonly onFollow: (option: Option) => void;
};

function ResultLine({id, option, isActive, onFollow}: LineProps): ReactNode {
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollow(option);
  };
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={option.href}
      className={clsx(styles.line, styles[option.form], isActive && styles.active)}
      onClick={onClick}
    >
      <ResultText option={option} />
    </a>
  );
}
