import {useId, useState, type ReactNode} from 'react';
import {
  choicesOf,
  isPeriod,
  type ChangeFilter,
  type Choice,
  type ListedChange,
  type Period,
} from '../../notes/history/changes';
import {isKind, KINDS} from '../../notes/kinds';
import styles from './ChangeFilters.module.css';

type Props = {
  readonly changes: readonly ListedChange[];
  readonly filter: ChangeFilter;
  /** The reader's day; empty until the page runs. */
  readonly today: string;
  readonly onFilter: (filter: ChangeFilter) => void;
};

const PERIOD_LABELS: Readonly<Record<Period, string>> = {
  week: 'Last 7 days',
  month: 'Last month',
  year: 'Last year',
};

/** What the changes can be narrowed by, each choice with the number of notes that it would leave. Needs a script. */
export function ChangeFilters({changes, filter, today, onFilter}: Props): ReactNode {
  const choices = choicesOf(changes, filter, today);
  const choose = (key: keyof ChangeFilter) => (value: string | undefined) => onFilter({...filter, [key]: value});
  const kindLabel = (value: string) => (isKind(value) ? KINDS[value].label : value);
  const periodLabel = (value: string) => (isPeriod(value) ? PERIOD_LABELS[value] : value);
  return (
    <div className={styles.filters} role="group" aria-label="Narrow the changes">
      <FilterRow
        label="Changed"
        choices={choices.period}
        chosen={filter.period}
        labelOf={periodLabel}
        onChoose={choose('period')}
      />
      <FilterRow
        label="Kind"
        choices={choices.kind}
        chosen={filter.kind}
        labelOf={kindLabel}
        onChoose={choose('kind')}
      />
      <FilterRow label="Tag" choices={choices.tag} chosen={filter.tag} onChoose={choose('tag')} />
      <FilterRow label="By" choices={choices.author} chosen={filter.author} onChoose={choose('author')} />
      {Object.values(filter).some((value) => value !== undefined) && (
        <button type="button" className={styles.all} onClick={() => onFilter({})}>
          Show all
        </button>
      )}
    </div>
  );
}

/** Choices shown before the reader asks for more. */
const FEW = 6;

type RowProps = {
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | undefined;
  readonly labelOf?: (value: string) => string;
  /** Takes the choice, or nothing when it is taken back. */
  readonly onChoose: (value: string | undefined) => void;
};

function FilterRow({label, choices, chosen, labelOf = String, onChoose}: RowProps): ReactNode {
  const id = useId();
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = choices.filter(({value}, i) => all || i < FEW || value === chosen);
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.values}>
        {shown.map(({value, count}) => (
          <button
            key={value}
            type="button"
            className={styles.value}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value === chosen ? undefined : value)}
          >
            {labelOf(value)} <span className={styles.count}>{count}</span>
          </button>
        ))}
        {choices.length > FEW && (
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${choices.length - FEW} more`}
          </button>
        )}
      </div>
    </div>
  );
}
