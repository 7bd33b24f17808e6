import {useId, useState, type ReactNode} from 'react';
import {isKind, KINDS} from '../../notes/kinds';
import type {Answer} from '../rank/answer';
import type {Counted} from '../rank/facets';
import styles from './FacetLists.module.css';
import type {Client} from './client';
import {type Facet, hasFilter, withFilter, withoutFilter} from './filters';
import {useFacets} from './useFacets';

type Props = {
  readonly client: Client | undefined;
  readonly text: string;
  readonly answer: Answer | undefined;
  /** Asks the narrowed query. */
  readonly onText: (text: string) => void;
};

const LABELS: Readonly<Record<Facet, string>> = {kind: 'Kind', path: 'Folder', tag: 'Tag'};

/** What the notes that were found are, where they stand and what they are about, each with a count, to narrow the query by. */
export function FacetLists({client, text, answer, onText}: Props): ReactNode {
  const facets = useFacets(client, text, answer);
  if (facets === undefined) return null;
  return (
    <div className={styles.facets} role="group" aria-label="Narrow the results">
      <FacetList facet="kind" counts={facets.kinds} {...{text, onText}} />
      <FacetList facet="path" counts={facets.folders} {...{text, onText}} />
      <FacetList facet="tag" counts={facets.tags} {...{text, onText}} />
    </div>
  );
}

/** Values shown before the reader asks for more. */
const FEW = 6;

type ListProps = Pick<Props, 'text' | 'onText'> & {readonly facet: Facet; readonly counts: readonly Counted[]};

function FacetList({facet, counts, text, onText}: ListProps): ReactNode {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? counts : counts.slice(0, FEW);
  if (counts.length === 0) return null;
  const toggle = (value: string) => {
    const change = hasFilter(text, facet, value) ? withoutFilter : withFilter;
    onText(change(text, facet, value));
  };
  return (
    <div className={styles.facet} role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {LABELS[facet]}
      </p>
      <div className={styles.values}>
        {shown.map(({value, count}) => (
          <button
            key={value}
            type="button"
            className={styles.value}
            aria-pressed={hasFilter(text, facet, value)}
            onClick={() => toggle(value)}
          >
            {facet === 'kind' && isKind(value) ? KINDS[value].label : value}
            <span className={styles.count}>{count}</span>
          </button>
        ))}
        {counts.length > FEW && (
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${counts.length - FEW} more`}
          </button>
        )}
      </div>
    </div>
  );
}
