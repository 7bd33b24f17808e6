import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {newNoteHref} from '../../edit/host';
import type {Answer} from '../rank/answer';
import styles from './NothingFound.module.css';
import {titleIn, withFilter} from './filters';

type Props = {
  readonly answer: Answer | undefined;
  readonly text: string;
  /** Asks something else. */
  readonly onText: (text: string) => void;
};

/** Ways on when nothing was found: words and tags of this wiki near to what was asked, all tags, writing the note. */
export function NothingFound({answer, text, onText}: Props): ReactNode {
  const {repositoryUrl, branch} = useDocusaurusContext().siteConfig.customFields ?? {};
  const tags = useBaseUrl('/tags/');
  if (answer === undefined || answer.hits.length > 0 || answer.problems.length > 0) return null;
  const {terms, tags: nearTags} = answer.nearest;
  return (
    <div className={styles.ways}>
      {terms.length > 0 && (
        <Ways label="Words near to it">
          {terms.map(({term, count}) => (
            <Way key={term} label={term} count={count} onClick={() => onText(term)} />
          ))}
        </Ways>
      )}
      {nearTags.length > 0 && (
        <Ways label="Tags near to it">
          {nearTags.map(({value, count}) => (
            <Way key={value} label={value} count={count} onClick={() => onText(withFilter('', 'tag', value))} />
          ))}
        </Ways>
      )}
      <p className={styles.links}>
        <a href={tags}>All tags</a>
        <a href={newNoteHref({repositoryUrl: String(repositoryUrl), branch: String(branch), title: titleIn(text)})}>
          Write this note
        </a>
      </p>
    </div>
  );
}

function Ways({label, children}: {readonly label: string; readonly children: ReactNode}): ReactNode {
  return (
    <section aria-label={label}>
      <p className={styles.label}>{label}</p>
      <div className={styles.row}>{children}</div>
    </section>
  );
}

type WayProps = {readonly label: string; readonly count?: number; readonly onClick: () => void};

function Way({label, count, onClick}: WayProps): ReactNode {
  return (
    <button type="button" className={styles.way} onClick={onClick}>
      {label}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
}
