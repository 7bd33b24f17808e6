import Link from '@docusaurus/Link';
import {useState, type ReactNode} from 'react';
import {KINDS} from '../notes/kinds';
import type {ListRow, NoteList} from '../notes/lists';
import {count} from '../notes/problems';
import {StatusLabel} from './KindLabel';
import styles from './NoteTable.module.css';
import {matchesFilter, sortRows, type Sorting} from './table';

/** Notes of one kind as a table to sort and filter; without script it stands in the order of titles. */
export function NoteTable({list: {kind, columns, rows}}: {readonly list: NoteList}): ReactNode {
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting>({column: 0, descending: false});
  const shown = sortRows(rows, sorting).filter((row) => matchesFilter(row, filter));
  const {plural} = KINDS[kind];
  return (
    <section className={styles.list} aria-label={plural}>
      <div className={styles.controls}>
        <label className={styles.filter}>
          <span>Filter</span>
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <p className={styles.count} role="status">
          {filter === '' ? count(rows.length, 'note') : `${shown.length} of ${count(rows.length, 'note')}`}
        </p>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`Table: ${plural}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              {['Title', ...columns, 'Status'].map((label, column) => (
                <HeaderCell key={label} {...{label, column, sorting, setSorting}} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.permalink} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && (
        <p>
          {rows.length === 0 ? 'There is no such note yet.' : `None of them holds «${filter}».`}{' '}
          {filter !== '' && (
            <button type="button" className={styles.reset} onClick={() => setFilter('')}>
              Show all
            </button>
          )}
        </p>
      )}
    </section>
  );
}

type HeaderProps = {
  readonly label: string;
  readonly column: number;
  readonly sorting: Sorting;
  readonly setSorting: (sorting: Sorting) => void;
};

function HeaderCell({label, column, sorting, setSorting}: HeaderProps): ReactNode {
  const active = sorting.column === column;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={active ? direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => setSorting({column, descending: active && !sorting.descending})}
      >
        {label}
        <span aria-hidden="true" className={styles.arrow}>
          {active ? (sorting.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}

function Row({row}: {readonly row: ListRow}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to={row.permalink}>{row.title}</Link>
        <span className={styles.description}>{row.description}</span>
      </th>
      {row.facts.map(({text}, index) => (
        // The facts of a row stand in the order of the columns and never move.
        <td key={index}>{text}</td>
      ))}
      <td>
        <StatusLabel status={row.status} />
      </td>
    </tr>
  );
}
