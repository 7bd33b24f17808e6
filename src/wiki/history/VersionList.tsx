import Link from '@docusaurus/Link';
import {useId, useRef, type KeyboardEvent, type ReactNode} from 'react';
import {dayOf} from '../../notes/days';
import type {PackedVersion} from '../../notes/history/pack';
import {Day} from '../Day';
import {listed} from '../names';
import type {Pair} from './chosen';
import {subjectOf} from './said';
import styles from './VersionList.module.css';

type Props = {
  readonly versions: readonly PackedVersion[];
  readonly pair: Pair;
  /** Place of the comparison of two versions. */
  readonly placeOf: (pair: Pair) => string;
};

/** All versions, the latest first; each leads to what it changed. The arrow keys go from one to the next. */
export function VersionList({versions, pair, placeOf}: Props): ReactNode {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const next = links[links.findIndex((link) => link === document.activeElement) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <nav className={styles.versions} aria-labelledby={id}>
      <h2 id={id}>Versions</h2>
      <ol ref={list} onKeyDown={move}>
        {versions.map((version, i) => (
          <li key={version.id} className={styles.version} data-part={partOf(i, pair)}>
            <VersionLine
              version={version}
              place={i + 1 < versions.length ? placeOf({from: i + 1, to: i}) : undefined}
            />
            {i === pair.to && <span className={styles.end}>shown, the newer text</span>}
            {i === pair.from && i !== pair.to && <span className={styles.end}>shown, the older text</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type LineProps = {readonly version: PackedVersion; readonly place: string | undefined};

function VersionLine({version, place}: LineProps): ReactNode {
  return (
    <>
      <span className={styles.day}>
        <Day date={dayOf(version.time)} />
      </span>
      {place === undefined ? (
        <span className={styles.first}>{subjectOf(version)}</span>
      ) : (
        <Link to={place} className={styles.subject}>
          {subjectOf(version)}
        </Link>
      )}
      <span className={styles.people}>{listed(version.authors)}</span>
    </>
  );
}

function partOf(i: number, {from, to}: Pair): string | undefined {
  if (i === to) return 'to';
  return i === from ? 'from' : i > Math.min(from, to) && i < Math.max(from, to) ? 'between' : undefined;
}
