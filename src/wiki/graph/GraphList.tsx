import Link from '@docusaurus/Link';
import {useState, type ReactNode} from 'react';
import type {Graph} from '../../notes/graph/nodes';
import {KINDS} from '../../notes/kinds';
import {count} from '../../notes/problems';
import styles from './GraphList.module.css';
import {KindMark} from './KindMark';

type Props = {
  readonly graph: Graph;
  /** For every note, the numbers of those that link to it. */
  readonly back: readonly (readonly number[])[];
  /** Numbers of the notes that are listed, in their order. */
  readonly listed: readonly number[];
  /** Lights a note in the picture, or none. */
  readonly onLight: (number: number | undefined) => void;
};

/** Notes listed at first, and more at each further step. */
const STEP = 40;

/** What the picture shows, in words: each note, and behind it what links to it and what it links to. */
export function GraphList({graph, back, listed, onLight}: Props): ReactNode {
  const [steps, setSteps] = useState(1);
  const left = listed.length - steps * STEP;
  return (
    <>
      <ul className={styles.list}>
        {listed.slice(0, steps * STEP).map((number) => (
          <GraphItem key={number} number={number} {...{graph, onLight}} into={back[number] ?? []} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setSteps(steps + 1)}>
          Show {Math.min(STEP, left)} more of {listed.length}
        </button>
      )}
    </>
  );
}

type ItemProps = Pick<Props, 'graph' | 'onLight'> & {readonly number: number; readonly into: readonly number[]};

function GraphItem({graph, number, into, onLight}: ItemProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const node = graph.nodes[number];
  if (node === undefined) return null;
  const {title, permalink, kind, to} = node;
  const leave = () => onLight(undefined);
  return (
    <li
      className={styles.item}
      onPointerEnter={({pointerType}) => pointerType === 'mouse' && onLight(number)}
      onPointerLeave={leave}
      onFocus={() => onLight(number)}
      onBlur={leave}
    >
      <KindMark marked={kind ?? 'none'} />
      <div>
        <Link to={permalink}>{title}</Link>{' '}
        <span className={styles.kind}>{kind === undefined ? 'Note' : KINDS[kind].label}</span>
        {into.length + to.length === 0 ? (
          <p className={styles.none}>No links</p>
        ) : (
          <details onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
            <summary>
              {into.length} in, {to.length} out<span className={styles.hidden}> of {title}</span>
            </summary>
            {isOpen && <Links label={`Linked from ${count(into.length, 'note')}`} {...{graph}} numbers={into} />}
            {isOpen && <Links label={`Links to ${count(to.length, 'note')}`} {...{graph}} numbers={to} />}
          </details>
        )}
      </div>
    </li>
  );
}

type LinksProps = {readonly graph: Graph; readonly label: string; readonly numbers: readonly number[]};

function Links({graph, label, numbers}: LinksProps): ReactNode {
  if (numbers.length === 0) return null;
  return (
    <>
      <p className={styles.label}>{label}</p>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <Link to={graph.nodes[number]?.permalink ?? '/'}>{graph.nodes[number]?.title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
