import Link from '@docusaurus/Link';
import {useEffect, useState, type ReactNode} from 'react';
import type {Graph} from '../../notes/graph/nodes';
import {KINDS} from '../../notes/kinds';
import {count} from '../../notes/problems';
import {searchFor, EVERYTHING} from './address';
import styles from './GraphView.module.css';
import {KindMark} from './KindMark';
import {PAGE_PATH} from './places';

type Props = {
  readonly graph: Graph;
  /** Numbers of links, by note. */
  readonly links: readonly number[];
  readonly active: {readonly number?: number; readonly chosen: boolean};
  /** The note around which the others are shown. */
  readonly note: number | undefined;
  /** How far the layout is, from 0 to 1. */
  readonly progress: number | 'failed';
  /** How many notes are shown. */
  readonly shown: number;
};

/** Milliseconds that the layout may take before a word is said of it. */
const SILENT = 300;

/** Below the picture: the note that the reader has turned to, or how far the picture is. */
export function GraphCaption({graph, links, active, note, progress, shown}: Props): ReactNode {
  const node = active.number === undefined ? undefined : graph.nodes[active.number];
  const isLate = useLate(progress !== 'failed' && progress < 1);
  return (
    <div className={styles.caption}>
      <p role="status" className={styles.said}>
        {node !== undefined && <KindMark marked={node.kind ?? 'none'} />}
        {node !== undefined ? (
          <span>
            <strong>{node.title}</strong>, {node.kind === undefined ? 'note' : KINDS[node.kind].label.toLowerCase()},{' '}
            {count(links[active.number ?? 0] ?? 0, 'link')}
          </span>
        ) : (
          sayProgress(progress, isLate, shown)
        )}
      </p>
      {node !== undefined && active.chosen && (
        <p className={styles.ways}>
          <Link to={node.permalink}>Open</Link>
          {active.number !== note && (
            <Link to={PAGE_PATH + searchFor({...EVERYTHING, note: node.permalink})}>Its neighbourhood</Link>
          )}
        </p>
      )}
    </div>
  );
}

function sayProgress(progress: number | 'failed', isLate: boolean, shown: number): string {
  if (progress === 'failed') return 'The picture could not be drawn. The list has the same notes.';
  if (progress < 1) return isLate ? `Finding a place for ${count(shown, 'note')}…` : '';
  return shown === 0 ? 'No note is like that.' : '';
}

function useLate(isBusy: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setLate(true), SILENT);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isLate;
}
